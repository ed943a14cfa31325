package dev.wiredesk.enrich.name;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.gold.GoldReader;
import dev.wiredesk.enrich.gold.GoldStory;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains the tagger of names; {@code ./wiredesk train} calls it. */
public final class NameTraining {
    private static final int ROUNDS = 10;

    /** Our own stories are few beside the rest, and right. */
    private static final int GOLD_TIMES = 4;

    private NameTraining() {}

    /**
     * Trains on our own stories and on the files of a folder that are there.
     *
     * @param args folder of the annotated stories, folder of further texts, file to write
     * @throws IOException when one of them cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("Wanted: GOLD TEXTS FILE");
        }
        PersonLexicon lexicon = PersonLexicon.load();
        Gazetteer gazetteer = Gazetteer.load();
        List<TaggedText> own = english(Path.of(args[0]).resolve("train"));
        System.out.printf("%,d texts of our own%n", own.size());
        List<TaggedText> texts = new ArrayList<>();
        for (int i = 0; i < GOLD_TIMES; i++) {
            texts.addAll(own);
        }
        for (String name : List.of("gmb-voa.tsv", "wikigold.conll.txt", "wnut17train.conll")) {
            Path file = Path.of(args[1]).resolve(name);
            if (Files.exists(file)) {
                List<TaggedText> read = ColumnFile.read(file, lexicon, gazetteer);
                System.out.printf("%,d texts of %s%n", read.size(), name);
                texts.addAll(read);
            } else {
                System.out.println("No " + name + " there: left out");
            }
        }
        List<TaggedText> others = english(Path.of(args[0]).resolve("development"));
        Weights weights = Trainer.train(texts, others, ROUNDS, lexicon, gazetteer, System.out::println);
        Path file = Path.of(args[2]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            weights.write(out);
        }
        System.out.printf("%,d bytes written to %s%n", Files.size(file), file);
    }

    private static List<TaggedText> english(Path folder) throws IOException {
        List<TaggedText> texts = new ArrayList<>();
        for (GoldStory story : GoldReader.readAll(folder)) {
            if (story.language().equals("en")) {
                texts.add(TaggedText.of(story, Field.HEADLINE));
                texts.add(TaggedText.of(story, Field.BODY));
            }
        }
        return texts;
    }
}
