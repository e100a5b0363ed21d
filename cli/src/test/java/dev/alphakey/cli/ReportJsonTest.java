package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.report.ReportJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportJsonTest {
    @TempDir
    Path folder;

    @Test
    void aRemovalFollowsTheSchema() throws IOException {
        Path image = Pictures.save(folder.resolve("disc.png"), Pictures.disc(64, 0xff08f40c));
        assertFollowsTheSchema(Cli.run("remove", image.toString(), "--retry", "--json"));
    }

    @Test
    void aValidationWithItsFindingsFollowsTheSchema() throws IOException {
        Path image = Pictures.save(folder.resolve("disc.png"), Pictures.disc(64, 0xff08f40c));
        assertFollowsTheSchema(Cli.run("validate", image.toString(), "--json"));
    }

    @Test
    void aFailureFollowsTheSchema() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.png"), "not an image");
        assertFollowsTheSchema(Cli.run("validate", bad.toString(), "--json"));
    }

    @Test
    void aSkippedImageFollowsTheSchema() throws IOException {
        String image = Pictures.save(folder.resolve("disc.png"), Pictures.disc(64, 0xff08f40c)).toString();
        String[] command = {"remove", image, "--out-dir", folder.resolve("out").toString(), "--json"};
        Cli.run(command);
        assertFollowsTheSchema(Cli.run(command));
    }

    @Test
    void theSchemaIsPrintedOnRequest() {
        assertEquals(ExitCode.DONE, Cli.run("validate", "--json-schema").code());
    }

    private static void assertFollowsTheSchema(Cli cli) throws IOException {
        try (InputStream file = ReportJson.class.getResourceAsStream("report.schema.json")) {
            JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(file);
            assertEquals(Set.of(), schema.validate(cli.out(), InputFormat.JSON), cli.out());
        }
    }
}
