package dev.alphakey.cli.cutout;

import dev.alphakey.background.KeyColor;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.generate.Delivery;
import dev.alphakey.cli.prompt.KeyChoice;
import dev.alphakey.cli.service.Costs;
import dev.alphakey.cli.service.Keeper;
import dev.alphakey.cli.service.OrderCheck;
import dev.alphakey.cli.service.PictureCall;
import dev.alphakey.cli.service.PictureOrder;
import dev.alphakey.codec.Images;
import dev.alphakey.image.Raster;
import dev.alphakey.openai.CallOptions;
import dev.alphakey.openai.OpenAiClient;
import dev.alphakey.openai.cost.Estimate;
import dev.alphakey.openai.image.ImageSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the service for the pictures of a request, one after the other, saves each as it comes, and counts its cost. */
final class Easel {
    private final CutoutRequest request;
    private final OpenAiClient client;
    private final CallOptions call;
    private final Keeper keeper;
    private final OrderCheck check;
    private final Costs costs;
    private final Purse purse;
    private final Voice voice;
    private final List<Path> partial = new ArrayList<>();
    private volatile Rendering latest;
    private volatile boolean asking;

    Easel(
            CutoutRequest request,
            OpenAiClient client,
            CallOptions call,
            Keeper keeper,
            OrderCheck check,
            Costs costs,
            Purse purse,
            Voice voice) {
        this.request = request;
        this.client = client;
        this.call = call;
        this.keeper = keeper;
        this.check = check;
        this.costs = costs;
        this.purse = purse;
        this.voice = voice;
    }

    /** The pictures of a round; only the first when there can be no second. */
    Rendering round(int number, KeyChoice key) throws IOException {
        Path target = request.places().source(number);
        // Known before it is saved, so that an interruption between the two does not call it missing.
        Path first = ask(request.order(key.key()), target, () -> latest = new Rendering(number, Optional.of(key), target, Optional.empty()));
        var alone = new Rendering(number, Optional.of(key), first, Optional.empty());
        latest = alone;
        return request.dual() ? withSecond(alone, key.key()) : alone;
    }

    /** The picture in front of nothing. */
    Rendering onNothing(PictureOrder order) throws IOException {
        return new Rendering(0, Optional.empty(), ask(order, request.places().nativePicture(), () -> {}), Optional.empty());
    }

    Estimate estimate(PictureOrder order) throws IOException {
        return costs.estimate(order);
    }

    /** What a cutout can be made of while there is nothing better. */
    Optional<Rendering> latest() {
        return Optional.ofNullable(latest);
    }

    /** Whether the service has an order that it may bill, and whose picture has not come. */
    boolean isAsking() {
        return asking;
    }

    /** Unfinished pictures, where they were asked for. */
    List<Path> partial() {
        return List.copyOf(partial);
    }

    private Rendering withSecond(Rendering rendering, KeyColor key) throws IOException {
        try {
            Raster picture = Images.read(rendering.first(), request.limits()).raster();
            KeyChoice other = request.secondKey(key, Optional.of(picture));
            var size = new ImageSize(picture.width(), picture.height());
            PictureOrder order = request.secondOrder(other.key(), rendering.first(), Optional.of(size));
            check.check(order, voice::note);
            if (!purse.allows(costs.estimate(order))) {
                voice.note("a second picture might cost more than --max-cost allows: the first alone is used");
                return rendering;
            }
            voice.say("Second key: " + other.key().hex() + ", " + other.reason());
            Path second = ask(order, Places.second(rendering.first()), () -> {});
            return new Rendering(rendering.round(), rendering.key(), rendering.first(), Optional.of(second));
        } catch (UsageException e) {
            voice.note("no second picture: " + e.getMessage() + "; the first alone is used");
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            voice.note("no second picture: " + InputFile.explain(rendering.first().toString(), e) + "; the first alone is used");
        }
        return rendering;
    }

    private Path ask(PictureOrder order, Path target, Runnable arrived) throws IOException {
        Estimate estimate = costs.estimate(order);
        var delivery = new Delivery(List.of(target), request.force(), keeper, () -> {
            asking = false;
            arrived.run();
        });
        asking = true;
        try {
            PictureCall.Outcome outcome = PictureCall.run(client, order, call, delivery);
            purse.paid(order, estimate, outcome);
            outcome.requestId().ifPresent(id -> voice.detail("request " + id));
        } catch (IOException e) {
            if (delivery.saved().isEmpty()) {
                if (PictureCall.mayBeBilled(e)) {
                    purse.lost(order, estimate);
                }
                throw e;
            }
            // The picture is there; what broke off behind it only told of its cost.
            purse.lost(order, estimate);
            voice.note(e.getMessage());
        } finally {
            asking = false;
            partial.addAll(delivery.partial());
        }
        if (delivery.saved().isEmpty()) {
            throw new IOException("the service answered without a picture");
        }
        Path saved = delivery.saved().get(0);
        voice.say("Wrote " + saved);
        return saved;
    }
}
