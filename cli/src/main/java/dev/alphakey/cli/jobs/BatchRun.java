package dev.alphakey.cli.jobs;

import dev.alphakey.cli.generate.Delivery;
import dev.alphakey.cli.generate.OrderText;
import dev.alphakey.cli.service.Costs;
import dev.alphakey.cli.service.Keeper;
import dev.alphakey.cli.service.PictureCall;
import dev.alphakey.cli.service.PictureCall.Outcome;
import dev.alphakey.openai.ApiException;
import dev.alphakey.openai.CallCancelledException;
import dev.alphakey.openai.CallOptions;
import dev.alphakey.openai.OpenAiClient;
import dev.alphakey.openai.RetryPolicy;
import dev.alphakey.openai.cost.ActualCost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Orders jobs side by side and makes of their pictures what is asked for, beside the orders, so that no order waits for pixels. */
final class BatchRun {
    /** What a picture of the largest size takes while it is cut out. */
    private static final long BYTES_PER_CUTOUT = 300L << 20;

    private final BatchRequest request;
    private final OpenAiClient client;
    private final Manifest manifest;
    private final Purse purse;
    private final BatchPrinter printer;
    private final Keeper keeper;
    private final Brake brake = new Brake();
    private final Set<OrderCall> calls = ConcurrentHashMap.newKeySet();
    private final Map<String, String> closedModels = new ConcurrentHashMap<>();
    private volatile boolean interrupted;

    BatchRun(
            BatchRequest request, OpenAiClient client, Manifest manifest, Purse purse, BatchPrinter printer, Keeper keeper) {
        this.request = request;
        this.client = client;
        this.manifest = manifest;
        this.purse = purse;
        this.printer = printer;
        this.keeper = keeper;
    }

    /** Returns when all is done or left. */
    void run(List<Plan> plans) {
        ExecutorService orders = Executors.newFixedThreadPool(request.concurrency());
        ExecutorService pixels = Executors.newFixedThreadPool(cutoutsAtOnce());
        try {
            var results = new ArrayList<CompletableFuture<JobResult>>();
            for (Plan plan : plans) {
                results.add(CompletableFuture.supplyAsync(() -> pictures(plan), orders).thenApplyAsync(this::derived, pixels));
            }
            for (CompletableFuture<JobResult> result : results) {
                printer.told(result.join());
            }
        } finally {
            orders.shutdown();
            pixels.shutdown();
        }
    }

    private static int cutoutsAtOnce() {
        long room = Math.max(1, Runtime.getRuntime().maxMemory() / BYTES_PER_CUTOUT);
        return (int) Math.min(room, Runtime.getRuntime().availableProcessors());
    }

    /** Orders nothing more, and lets what is under way come to its end. */
    void interrupt() {
        interrupted = true;
        stop("interrupted");
        long underWay = calls.stream().filter(OrderCall::isUnderWay).count();
        printer.note("interrupted: " + (underWay == 0 ? "nothing is under way" : underWay + (underWay == 1 ? " order" : " orders")
                + " under way will be billed, so their pictures are waited for") + "; once more ends at once");
    }

    private void stop(String why) {
        brake.stop(why);
        calls.forEach(OrderCall::withdraw);
    }

    private JobResult derived(JobResult result) {
        Derivation derivation = request.derivation();
        JobResult complete = !result.isDone() ? result : interrupted ? derivation.leave(result) : derivation.complete(result);
        printer.step(complete);
        return complete;
    }

    private JobResult pictures(Plan plan) {
        Job job = plan.job();
        switch (plan.step()) {
            case SKIP -> {
                return JobResult.skipped(job, plan.pictures());
            }
            case ADOPT -> {
                return adopted(plan);
            }
            case LEAVE -> {
                return JobResult.not(
                        JobState.LOST, job, "an earlier run did not get its answer, which may have been billed", plan.pictures());
            }
            default -> {
                JobResult result = ordered(plan);
                if (request.failFast() && (result.state() == JobState.ERROR || result.state() == JobState.LOST)) {
                    stop("stopped by --fail-fast");
                }
                return result;
            }
        }
    }

    private JobResult adopted(Plan plan) {
        try {
            manifest.done(plan.job(), saved(plan.pictures()), Optional.empty(), Optional.empty());
        } catch (IOException e) {
            printer.note("the manifest cannot be written: " + e.getMessage());
        }
        return JobResult.skipped(plan.job(), plan.pictures());
    }

    private JobResult ordered(Plan plan) {
        RetryPolicy retries = request.retries();
        int most = retries.repeatBilled() ? retries.attempts() : 1;
        JobResult result = null;
        for (int number = 1; number <= most; number++) {
            boolean mayGo = brake.pass(number == 1 ? Duration.ZERO : Duration.ofMillis(250L << Math.min(number, 5)));
            String closed = closedModels.get(plan.job().order().model());
            if (mayGo && closed == null && !purse.hold(plan.bound())) {
                stop("stopped by --max-cost");
                mayGo = false;
            }
            if (!mayGo || closed != null) {
                String why = closed != null ? closed : brake.stopped().orElse("stopped");
                return result != null ? result : JobResult.not(JobState.LEFT, plan.job(), why, List.of());
            }
            JobResult latest = order(plan);
            if (latest.state() == JobState.LEFT && result != null) {
                return result;
            }
            result = latest;
            if (result.state() != JobState.LOST) {
                return result;
            }
            if (number < most) {
                printer.note(plan.job().name() + ": " + result.reason().orElse("lost") + "; ordering it again (--retry-lost)");
            }
        }
        return result;
    }

    private JobResult order(Plan plan) {
        Job job = plan.job();
        boolean replaces = job.targets().stream().anyMatch(Files::exists);
        var delivery = new Delivery(job.targets(), request.force(), keeper);
        var call = new OrderCall(plan, replaces, manifest, delivery, request.verbose(), printer::note, brake::pause);
        calls.add(call);
        if (brake.stopped().isPresent()) {
            call.withdraw();
        }
        try {
            var retries = new RetryPolicy(request.retries().attempts(), request.retries().mostWait(), false);
            CallOptions options = CallOptions.DEFAULT.with(retries).with(call.cancellation()).with(call);
            return done(plan, PictureCall.run(client, job.order(), options, call), delivery);
        } catch (ApiException e) {
            boolean refused = e.status() >= 400 || e.moderation().isPresent();
            accountOrModel(e, job);
            return refused ? refused(plan, said(e)) : lost(plan, said(e) + "; it may have been billed", delivery);
        } catch (CallCancelledException | OrderCall.Withdrawn e) {
            return call.isUnderWay() ? lost(plan, "cancelled; it may have been billed", delivery) : withdrawn(plan);
        } catch (UncheckedIOException e) {
            stop("the manifest cannot be written: " + e.getCause().getMessage());
            return withdrawn(plan);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            if (call.notSaved() != null) {
                stop("a picture that came could not be saved: " + said(e));
                return lost(plan, "its picture came, but could not be saved: " + said(e), delivery);
            }
            return call.mayBeBilled() ? lost(plan, said(e), delivery) : refused(plan, said(e));
        } finally {
            calls.remove(call);
        }
    }

    private static String said(Throwable e) {
        return e instanceof IOException ? String.valueOf(e.getMessage()) : Derivation.said(e);
    }

    /** What the next order would be refused for just as this one. */
    private void accountOrModel(ApiException e, Job job) {
        String code = e.code().orElse("");
        boolean money = code.matches(".*(quota|billing|credit_balance|spend_limit|usage_limit).*")
                || String.valueOf(e.getMessage()).contains("exceeded your current quota");
        if (e.status() == 401 || money) {
            stop("stopped, since every further order would be refused as " + job.name() + " was");
        } else if (e.status() == 403 || e.status() == 404) {
            closedModels.putIfAbsent(
                    job.order().model(), job.order().model() + " would be refused as it was for " + job.name());
        }
    }

    private JobResult done(Plan plan, Outcome outcome, Delivery delivery) {
        Job job = plan.job();
        if (outcome.pictures() == 0) {
            return lost(plan, "the answer had no picture in it; it may have been billed", delivery);
        }
        Optional<ActualCost> cost = outcome.usage().map(usage -> request.costs().actual(job.order().model(), usage));
        if (request.verbose()) {
            printer.note(job.name() + ": request " + outcome.requestId().orElse("without an id") + ", " + OrderText.cost(outcome, cost));
        }
        BigDecimal dollars = cost.flatMap(ActualCost::atMost).orElse(plan.bound());
        purse.pay(plan.bound(), dollars);
        List<Path> pictures = delivery.saved();
        try {
            manifest.done(job, saved(pictures), cost, outcome.requestId());
        } catch (IOException e) {
            stop("the manifest cannot be written: " + e.getMessage());
        }
        int missing = job.order().pictures() - pictures.size();
        List<String> problems = missing > 0 ? List.of(job.name() + ": " + missing + " of its pictures did not come") : List.of();
        return JobResult.done(job, pictures, delivery.partial(), outcome, cost).with(List.of(), List.of(), problems);
    }

    private JobResult lost(Plan plan, String reason, Delivery delivery) {
        purse.lose(plan.bound());
        try {
            manifest.lost(plan.job(), reason, saved(delivery.saved()));
        } catch (IOException e) {
            stop("the manifest cannot be written: " + e.getMessage());
        }
        return JobResult.not(JobState.LOST, plan.job(), reason, delivery.saved());
    }

    private JobResult refused(Plan plan, String reason) {
        purse.giveBack(plan.bound());
        try {
            manifest.refused(plan.job(), reason);
        } catch (IOException e) {
            stop("the manifest cannot be written: " + e.getMessage());
        }
        return JobResult.not(JobState.ERROR, plan.job(), reason, List.of());
    }

    private JobResult withdrawn(Plan plan) {
        purse.giveBack(plan.bound());
        return JobResult.not(JobState.LEFT, plan.job(), brake.stopped().orElse("stopped"), List.of());
    }

    private static List<SavedFile> saved(List<Path> pictures) throws IOException {
        var files = new ArrayList<SavedFile>();
        for (Path picture : pictures) {
            files.add(SavedFile.of(picture));
        }
        return files;
    }

    /** Why nothing more was ordered, if so. */
    Optional<String> stopped() {
        return brake.stopped();
    }
}
