package dev.alphakey.cli.jobs;

import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.jobs.BatchJson.Prospect;
import dev.alphakey.cli.jobs.BatchJson.Total;
import dev.alphakey.cli.service.Costs;
import dev.alphakey.cli.service.OrderCheck;
import dev.alphakey.cli.service.PictureNames;
import dev.alphakey.openai.cost.Estimate;
import dev.alphakey.openai.cost.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All jobs of a batch, looked at together before anything is ordered. */
final class JobList {
    private final BatchRequest request;
    private final JobReader reader;
    private final List<Job> jobs = new ArrayList<>();

    JobList(BatchRequest request, JobReader reader) {
        this.request = request;
        this.reader = reader;
    }

    /**
     * Reads them, and refuses what cannot be or what the service would refuse.
     *
     * @param warnings hears each warning once, however many jobs it concerns
     * @throws UsageException with everything that is wrong with them, in the order of their lines
     */
    void read(List<JobFile.Line> lines, OrderCheck check, Consumer<String> warnings) throws UsageException {
        var complaints = new Complaints();
        Map<String, List<String>> places = new LinkedHashMap<>();
        var taken = new HashMap<Path, Job>();
        taken.put(request.manifest().normalize(), null);
        for (int i = 0; i < lines.size(); i++) {
            String place = lines.get(i).place();
            try {
                Job job = reader.read(i + 1, lines.get(i));
                jobs.add(job);
                requireNamesOfItsOwn(job, taken);
                check.check(job.order(), line -> places.computeIfAbsent(line, l -> new ArrayList<>()).add(place));
            } catch (UsageException e) {
                complaints.add(place, e);
            } catch (IOException e) {
                complaints.add(InputFile.explain(place, e));
            }
        }
        complaints.refuse();
        places.forEach((line, where) -> warnings.accept(
                where.get(0) + (where.size() == 1 ? "" : " and " + (where.size() - 1) + " more") + ": " + line));
    }

    /** @param taken by the jobs before, and by the manifest where it has none */
    private void requireNamesOfItsOwn(Job job, Map<Path, Job> taken) throws UsageException {
        for (Path file : all(job)) {
            boolean manifest = taken.containsKey(file.normalize()) && taken.get(file.normalize()) == null;
            Job other = taken.putIfAbsent(file.normalize(), job);
            if (manifest || other != null && other != job) {
                throw new UsageException(
                        file + " is written by " + (manifest ? "the manifest" : other.place()) + " too: give it another 'out'");
            }
        }
    }

    /** Every file that a job may write. */
    private List<Path> all(Job job) {
        List<Path> files = outputs(job);
        for (int i = 1; i <= job.order().options().partialImages().orElse(0); i++) {
            for (Path target : job.targets()) {
                files.add(PictureNames.beside(target, "-partial-" + i));
            }
        }
        return files;
    }

    private List<Path> outputs(Job job) {
        var files = new ArrayList<>(job.targets());
        job.targets().forEach(target -> files.addAll(request.derivation().of(target)));
        return files;
    }

    /** What is to be done, and what it may cost. */
    List<Prospect> prospects(Manifest manifest, boolean retryLost) throws IOException {
        var prospects = new ArrayList<Prospect>();
        for (Job job : jobs) {
            Estimate estimate = request.costs().estimate(job.order());
            BigDecimal bound = estimate.dollars().map(Range::high).orElse(BigDecimal.ZERO);
            prospects.add(new Prospect(Plan.of(job, bound, manifest, retryLost), estimate, outputs(job)));
        }
        return prospects;
    }

    /** What all that is to be ordered may cost; empty when that is not known of every job. */
    static Optional<Total> total(List<Prospect> prospects) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Prospect prospect : prospects) {
            if (prospect.plan().step() == Plan.Step.ORDER) {
                Optional<Range<BigDecimal>> dollars = prospect.estimate().dollars();
                if (dollars.isEmpty()) {
                    return Optional.empty();
                }
                low = low.add(dollars.get().low());
                high = high.add(dollars.get().high());
            }
        }
        return Optional.of(new Total(low, high));
    }

    /** What lies ahead, in a line. */
    static String said(List<Prospect> prospects) {
        long order = prospects.stream().filter(p -> p.plan().step() == Plan.Step.ORDER).count();
        String jobs = prospects.size() == 1 ? "1 job" : prospects.size() + " jobs";
        String of = order == prospects.size() ? "" : ", " + order + " of them to be ordered";
        return jobs + of + (order == 0 ? "" : ", estimated " + total(prospects).map(JobList::said).orElse("cost unknown"));
    }

    private static String said(Total total) {
        String low = Costs.dollars(total.atLeast());
        String high = Costs.dollars(total.atMost());
        return low.equals(high) ? high : low + " to " + high;
    }

    /**
     * Holds the batch to what it may cost.
     *
     * @return dollars that earlier runs have cost at most
     */
    BigDecimal requireWithin(List<Prospect> prospects, Manifest manifest) throws UsageException {
        BigDecimal before = BigDecimal.ZERO;
        for (Job job : jobs) {
            before = before.add(manifest.spentOn(job));
        }
        if (request.most().isEmpty()) {
            return before;
        }
        for (Prospect prospect : prospects) {
            if (prospect.estimate().dollars().isEmpty() && prospect.plan().step() == Plan.Step.ORDER) {
                throw new UsageException(prospect.plan().job().place() + ": what this costs is not known, so the batch cannot be"
                        + " held to --max-cost: leave that out, or give --prices");
            }
        }
        Total total = total(prospects).orElseThrow();
        if (before.add(total.atMost()).compareTo(request.most().get()) > 0) {
            String earlier = before.signum() == 0 ? "" : ", after up to " + Costs.dollars(before) + " in earlier runs";
            throw new UsageException("this batch may cost " + said(total) + earlier + ", more than --max-cost "
                    + request.most().get() + ": choose sizes and qualities other than auto, or allow more; nothing was ordered");
        }
        return before;
    }
}
