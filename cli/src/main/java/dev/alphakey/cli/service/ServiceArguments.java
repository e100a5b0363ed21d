package dev.alphakey.cli.service;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.openai.ApiKey;
import dev.alphakey.openai.ImagesPerMinute;
import dev.alphakey.openai.OpenAiClient;
import dev.alphakey.openai.RetryPolicy;
import dev.alphakey.openai.cost.Prices;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** The options that say how the service is called, and what may be spent. */
public final class ServiceArguments {
    private static final Duration MOST_WAIT = Duration.ofMinutes(10);

    private ServiceArguments() {}

    public static void addTo(Options options) {
        options.addOption(value(null, "max-attempts", "N", "how often a call is tried when the service is busy, 1-10 (3)"))
                .addOption(value(null, "timeout", "SECONDS", "how long to wait for an answer, 10-3600 (600)"))
                .addOption(value(null, "images-per-minute", "N", "ask for no more pictures a minute, as your tier has it"))
                .addOption(flag(null, "retry-lost", "ask again after an answer that got lost, though it may be billed twice"))
                .addOption(value(null, "max-cost", "DOLLARS", "ask for nothing that may cost more"))
                .addOption(value(null, "prices", "FILE", "prices in place of the built-in ones: model, item and dollars, with tabs"))
                .addOption(flag(null, "unchecked", "send what AlphaKey takes for wrong, with a warning"))
                .addOption(flag(null, "dry-run", "show the request, the files and the estimate as JSON; needs no key and no network, and sends nothing"))
                .addOption(flag("v", "verbose", "tell what the calls do: attempts, request ids, tokens"));
    }

    /**
     * A client with the key and places that the environment names.
     *
     * @throws UsageException when there is no key, or a variable makes no sense
     */
    public static OpenAiClient open(Arguments arguments, Terminal terminal) throws UsageException {
        Duration patience = Duration.ofSeconds(arguments.integer("timeout", 600, 10, 3600));
        Map<String, String> environment = terminal.environment();
        try {
            OpenAiClient.Builder builder = builder(environment).readTimeout(patience).retries(retries(arguments));
            if (arguments.has("images-per-minute")) {
                builder.limiter(new ImagesPerMinute(arguments.integer("images-per-minute", 5, 1, 10_000)));
            }
            proxy(environment).ifPresent(proxy -> builder.proxy(proxy.getHost(), proxy.getPort()));
            return builder.build();
        } catch (IllegalArgumentException e) {
            boolean keyless = !environment.containsKey(ApiKey.VARIABLE) && e.getMessage().contains(ApiKey.VARIABLE);
            throw new UsageException(e.getMessage() + (keyless ? " (--dry-run works without one)" : ""));
        }
    }

    /** Of OpenAI, or of Azure where only Azure's variables are set. */
    private static OpenAiClient.Builder builder(Map<String, String> environment) {
        String azure = environment.getOrDefault("AZURE_OPENAI_ENDPOINT", "");
        if (azure.isBlank() || environment.containsKey(ApiKey.VARIABLE)) {
            return OpenAiClient.Builder.fromEnvironment(environment);
        }
        String key = environment.getOrDefault("AZURE_OPENAI_API_KEY", "");
        if (key.isBlank()) {
            throw new IllegalArgumentException("AZURE_OPENAI_ENDPOINT is set, but AZURE_OPENAI_API_KEY is not");
        }
        OpenAiClient.Builder builder = OpenAiClient.builder(ApiKey.from(() -> key));
        String deployment = environment.getOrDefault("AZURE_OPENAI_DEPLOYMENT", "");
        String version = environment.getOrDefault("OPENAI_API_VERSION", "");
        return deployment.isBlank() || version.isBlank() ? builder.azure(azure) : builder.azure(azure, deployment, version);
    }

    /** How often calls are tried, and whether again after an answer that got lost. */
    public static RetryPolicy retries(Arguments arguments) throws UsageException {
        return new RetryPolicy(arguments.integer("max-attempts", 3, 1, 10), MOST_WAIT, arguments.has("retry-lost"));
    }

    /** What may be spent, if that is limited. */
    public static Optional<BigDecimal> mostCost(Arguments arguments) throws UsageException {
        return arguments.has("max-cost")
                ? Optional.of(BigDecimal.valueOf(arguments.decimal("max-cost", 0, 0, 1_000_000)))
                : Optional.empty();
    }

    public static Prices prices(Arguments arguments) throws UsageException, IOException {
        if (!arguments.has("prices")) {
            return Prices.STANDARD;
        }
        String name = arguments.text("prices", "");
        try (var reader = Files.newBufferedReader(InputFile.path(name), StandardCharsets.UTF_8)) {
            return Prices.STANDARD.with(Prices.read(reader));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--prices " + name + ": " + e.getMessage());
        }
    }

    /** As other programs read it; where it names a user, the JDK's own proxy settings are the place for that. */
    private static Optional<URI> proxy(Map<String, String> environment) throws UsageException {
        for (String name : new String[] {"HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"}) {
            String value = environment.getOrDefault(name, "");
            if (value.isBlank() || bypassed(environment)) {
                continue;
            }
            try {
                URI uri = URI.create(value.contains("://") ? value : "http://" + value);
                if (uri.getHost() != null && uri.getPort() > 0 && uri.getUserInfo() == null && uri.getScheme().startsWith("http")) {
                    return Optional.of(uri);
                }
            } catch (IllegalArgumentException e) {
                // said below
            }
            throw new UsageException(name + " is no proxy such as http://host:3128");
        }
        return Optional.empty();
    }

    /** The service on this machine is not behind a proxy. */
    private static boolean bypassed(Map<String, String> environment) {
        String base = environment.getOrDefault("OPENAI_BASE_URL", "");
        return base.startsWith("http://127.0.0.1") || base.startsWith("http://localhost");
    }
}
