package dev.wiredesk.local.command;

import dev.wiredesk.local.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the tagger of names. */
@Command(
        name = "train",
        description = {
            "Trains the tagger that tells people, places and organisations apart, and writes its weights where the service takes"
                    + " them from: on the stories of gold/stories/train, and on further texts.",
            "",
            "enrich-service/names/README.md tells which texts, and where they can be had. The same texts make the same weights."
        })
final class TrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--texts",
            paramLabel = "FOLDER",
            required = true,
            description = "With gmb-voa.tsv, wikigold.conll.txt and wnut17train.conll; what is not there is left out.")
    private Path texts = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(texts)) {
            throw new ParameterException(spec.commandLine(), texts + " is no folder.");
        }
        Path root = Checkout.find().root();
        return EnrichmentProgram.run(
                "dev.wiredesk.enrich.name.NameTraining",
                "3g",
                List.of(
                        root.resolve("gold/stories").toString(),
                        texts.toAbsolutePath().toString(),
                        root.resolve("enrich-service/src/main/resources/name/weights.bin")
                                .toString()));
    }
}
