package dev.alphakey.cli.cutout;

import dev.alphakey.background.KeyColor;
import dev.alphakey.cli.service.Costs;
import dev.alphakey.cli.service.PictureOrder;
import dev.alphakey.openai.cost.Estimate;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a request comes to before anything is asked for.
 *
 * @param first what is asked for first
 * @param second what is asked for next, with {@code --dual}; its picture is not there yet
 * @param round what one round costs
 * @param worst what everything costs that may be asked for
 * @param mostPictures how many that are
 */
record Plan(PictureOrder first, Optional<PictureOrder> second, Estimate round, Estimate worst, int mostPictures) {
    static Plan of(CutoutRequest request, Costs costs) throws IOException {
        KeyColor key = request.key().key();
        PictureOrder first = request.order(key);
        var round = new ArrayList<Estimate>(List.of(costs.estimate(first)));
        Optional<PictureOrder> second = Optional.empty();
        if (request.dual()) {
            KeyColor other = request.secondKey(key, Optional.empty()).key();
            second = Optional.of(request.secondOrder(other, request.places().source(), Optional.empty()));
            round.add(costs.estimate(second.get(), first.options().size()));
        }
        var worst = new ArrayList<Estimate>();
        Collections.nCopies(request.mostRounds(), round).forEach(worst::addAll);
        if (request.allowNative()) {
            Optional<NativeModel> model = NativeModel.insteadOf(request.model(), LocalDate.now());
            if (model.isPresent()) {
                worst.add(costs.estimate(request.nativeOrder(model.get())));
            }
        }
        return new Plan(first, second, Costs.sum(round), Costs.sum(worst), worst.size());
    }
}
