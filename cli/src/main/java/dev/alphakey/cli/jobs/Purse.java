package dev.alphakey.cli.jobs;

import java.math.BigDecimal;
import java.util.Optional;

/** What may be spent and what has been, in US dollars; what is on its way counts with the most that it may cost. */
final class Purse {
    private final Optional<BigDecimal> most;
    private final BigDecimal before;
    private BigDecimal held = BigDecimal.ZERO;
    private BigDecimal spent = BigDecimal.ZERO;
    private BigDecimal lost = BigDecimal.ZERO;

    /** @param before what earlier runs have cost, which counts towards the most but not as spent */
    Purse(Optional<BigDecimal> most, BigDecimal before) {
        this.most = most;
        this.before = before;
    }

    /** Holds the dollars for an order, unless that would be too much. */
    synchronized boolean hold(BigDecimal bound) {
        if (most.isPresent() && before.add(spent).add(lost).add(held).add(bound).compareTo(most.get()) > 0) {
            return false;
        }
        held = held.add(bound);
        return true;
    }

    /** The order was refused. */
    synchronized void giveBack(BigDecimal bound) {
        held = held.subtract(bound);
    }

    /** The order was billed. */
    synchronized void pay(BigDecimal bound, BigDecimal dollars) {
        held = held.subtract(bound);
        spent = spent.add(dollars);
    }

    /** The order may have been billed. */
    synchronized void lose(BigDecimal bound) {
        held = held.subtract(bound);
        lost = lost.add(bound);
    }

    /** What this run has paid. */
    synchronized BigDecimal spent() {
        return spent;
    }

    /** What answers that got lost in this run may have cost beside that. */
    synchronized BigDecimal lost() {
        return lost;
    }
}
