package dev.wiredesk.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The secrets of an installation, generated once and kept in a file that only its owner can read.
 *
 * @param feeds key of each feed by its name; {@code demo} is always there
 * @param tokens token of each role of search: {@code reader}, {@code editor}, {@code operator}
 */
public record Keys(Map<String, String> feeds, Map<String, String> tokens) {
    /** The feed for whatever people push by hand. */
    public static final String DEMO = "demo";

    /** The roles that have a token. */
    public static final List<String> ROLES = List.of("reader", "editor", "operator");

    private static final int KEY_BYTES = 24;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Keys {
        feeds = Collections.unmodifiableMap(new TreeMap<>(feeds));
        tokens = Map.copyOf(tokens);
    }

    /** Those of the file, with new ones for what has none yet; writes the file when there are new ones. */
    public static Keys loadOrGenerate(Path file, List<String> feedNames) throws IOException {
        Keys known = Files.exists(file) ? read(file) : new Keys(Map.of(), Map.of());
        Map<String, String> feeds = new TreeMap<>(known.feeds());
        feeds.computeIfAbsent(DEMO, Keys::generate);
        feedNames.forEach(name -> feeds.computeIfAbsent(name, Keys::generate));
        Map<String, String> tokens = new TreeMap<>(known.tokens());
        ROLES.forEach(role -> tokens.computeIfAbsent(role, Keys::generate));
        Keys keys = new Keys(feeds, tokens);
        if (!keys.equals(known)) {
            keys.write(file);
        }
        return keys;
    }

    /** Those of the file. */
    public static Keys read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), Keys.class);
    }

    /** The form in which services know a key: lower-case hexadecimal SHA-256. */
    public static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String generate(String name) {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        return name + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private void write(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        createPrivate(beside);
        Files.write(beside, JSON.writeValueAsBytes(this));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void createPrivate(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
