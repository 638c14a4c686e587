package org.hearsay.extract;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.hearsay.extract.draft.Draft;
import org.hearsay.extract.html.Article;
import org.hearsay.model.Block.Kind;
import org.hearsay.model.Outcome;
import org.hearsay.model.Report;
import org.jsoup.Jsoup;

/**
 * Reads one mail (RFC 5322, MIME): its header lines, its text, and its attachments as members. A mail inside it is a member too. Of an
 * alternative's forms the plain one is read, unless it is a stub of the other.
 */
final class MailReader implements FormatReader {
    private static final int MOST_BODIES = 500;
    private static final int LARGEST_BODY = 64 << 20;
    /** All that RFC 2045 has. */
    private static final Set<String> ENCODINGS = Set.of("7bit", "8bit", "binary", "base64", "quoted-printable");

    private static final List<String> SHOWN = List.of("From", "To", "Cc", "Date", "Subject");
    private static final MimeConfig PERMISSIVE = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(10_000)
            .setMaxHeaderLen(-1)
            .setMaxContentLen(-1)
            .setStrictParsing(false)
            .build();

    @Override
    public String name() {
        return "hearsay-mail/1";
    }

    @Override
    public Report read(Original original) throws IOException {
        original.mayBeEmptyBecause("A mail without words in its body.");
        Letter letter = new Letter(original);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(original.file()))) {
            letter.walk(in);
        } catch (MimeException broken) {
            original.flag("CORRUPT", "Its MIME structure is broken; it was read as far as it goes.");
        } finally {
            letter.write();
        }
        return original.draft().told(letter.report(), "the mail’s header");
    }

    /** A part that is text of the mail itself. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Body(boolean html, byte[] bytes, Charset charset, boolean asWritten) {
        boolean isStubOf(Body other) {
            return bytes.length * 20L < other.bytes.length
                    && new String(bytes, charset).strip().length() < 40;
        }
    }

    /** Goes on where an encoding is broken, and says so. */
    private static final class Noting extends DecodeMonitor {
        private final Original original;

        Noting(Original original) {
            this.original = original;
        }

        @Override
        public boolean warn(String error, String dropped) {
            original.flag("CORRUPT", "Its encoding is broken in places; it was read as far as it goes.");
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }

    /** One mail as its parts come by. */
    private static final class Letter {
        private final Original original;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final List<Body> bodies = new ArrayList<>();
        private String whole = "";
        private boolean inTop = true;
        private int unnamed;

        Letter(Original original) {
            this.original = original;
        }

        void walk(InputStream in) throws IOException, MimeException {
            MimeTokenStream tokens =
                    new MimeTokenStream(PERMISSIVE, new Noting(original), new DefaultBodyDescriptorBuilder());
            tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
            tokens.parse(in);
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                if (state == EntityState.T_FIELD && inTop) {
                    header(tokens.getField());
                } else if (state == EntityState.T_END_HEADER) {
                    inTop = false;
                } else if (state == EntityState.T_BODY) {
                    part((MaximalBodyDescriptor) tokens.getBodyDescriptor(), tokens);
                }
            }
        }

        private void header(Field field) {
            String name = field.getName();
            for (String shown : SHOWN) {
                if (shown.equalsIgnoreCase(name)) {
                    String value = MailDates.decoded(field.getBody());
                    if (headers.putIfAbsent(shown, value) != null) {
                        original.flag("CORRUPT", "The header " + shown + " stands there twice; the first was read.");
                    }
                    MemberNames.checkDirection(value, original);
                    if (shown.equals("Date") && MailDates.edtf(value).isEmpty()) {
                        original.flag("CORRUPT", "Its Date header holds no date that can be read.");
                    }
                }
            }
            if (name.equalsIgnoreCase("Disposition-Notification-To")) {
                original.flag("REMOTE_REF", "Asks for a receipt when it is read; none is sent.");
            }
        }

        private void part(MaximalBodyDescriptor about, MimeTokenStream tokens) throws IOException {
            String type = about.getMimeType().toLowerCase(Locale.ROOT);
            String file = Optional.ofNullable(about.getContentDispositionFilename())
                    .or(() ->
                            Optional.ofNullable(about.getContentTypeParameters().get("name")))
                    .map(MailDates::decoded)
                    .orElse("");
            boolean attached = "attachment".equalsIgnoreCase(about.getContentDispositionType());
            boolean text = type.equals("text/plain") || type.equals("text/html");
            if (text && !attached && file.isEmpty()) {
                if (bodies.size() >= MOST_BODIES) {
                    original.flag("BOMB", "Has more text parts than any mail program writes.");
                    throw new Refusal(
                            Outcome.TOO_LARGE,
                            "HS-EXT-022",
                            "Has more than the " + MOST_BODIES
                                    + " text parts that one mail may have. Those before were read.");
                }
                bodies.add(body(type.equals("text/html"), about, tokens));
            } else {
                String named = file.isEmpty() ? "part-" + ++unnamed + ending(type) : file;
                original.members().add(named, tokens.getDecodedInputStream());
            }
        }

        private static String ending(String type) {
            return switch (type) {
                case "message/rfc822" -> ".eml";
                case "text/calendar" -> ".ics";
                case "text/vcard", "text/x-vcard" -> ".vcf";
                case "image/png" -> ".png";
                case "image/jpeg" -> ".jpg";
                case "application/pdf" -> ".pdf";
                default -> "";
            };
        }

        private Body body(boolean html, MaximalBodyDescriptor about, MimeTokenStream tokens) throws IOException {
            byte[] bytes = tokens.getDecodedInputStream().readNBytes(LARGEST_BODY);
            String encoding = Optional.ofNullable(about.getTransferEncoding())
                    .orElse("7bit")
                    .toLowerCase(Locale.ROOT);
            if (!ENCODINGS.contains(encoding.strip())) {
                original.flag(
                        "CORRUPT", "Names a transfer encoding that there is not; its bytes were taken as they stand.");
            }
            boolean asWritten = !encoding.equals("base64") && !encoding.equals("quoted-printable");
            return new Body(html, bytes, charset(about.getCharset(), bytes), asWritten);
        }

        private Charset charset(@org.jspecify.annotations.Nullable String named, byte[] bytes) {
            try {
                if (named != null && !named.equalsIgnoreCase("us-ascii")) {
                    return Charset.forName(named);
                }
            } catch (IllegalArgumentException unknown) {
                original.flag("CORRUPT", "Names an encoding that there is not; its bytes told which to use.");
            }
            return Encodings.of(bytes);
        }

        void write() throws IOException {
            Draft draft = original.draft();
            for (String shown : SHOWN) {
                Optional.ofNullable(headers.get(shown))
                        .filter(value -> !value.isBlank())
                        .ifPresent(value -> {
                            draft.begin(Kind.HEADER);
                            draft.add(shown + ": " + value);
                        });
            }
            draft.end();
            for (Body body : chosen()) {
                if (body.html()) {
                    html(body, draft);
                } else {
                    long base = body.asWritten() ? place(body.bytes()) : -1;
                    Lines.draft(body.bytes(), body.charset(), base, true, draft);
                }
            }
        }

        /** Plain text where there is some, else the marked-up form. */
        private List<Body> chosen() {
            List<Body> plain = bodies.stream().filter(body -> !body.html()).toList();
            List<Body> html = bodies.stream().filter(Body::html).toList();
            boolean stub = !html.isEmpty() && plain.stream().allMatch(body -> body.isStubOf(html.getFirst()));
            return plain.isEmpty() || stub ? html : plain;
        }

        private void html(Body body, Draft draft) throws IOException {
            HtmlSights.check(new String(body.bytes(), body.charset()), original);
            Article.draftAll(
                    Jsoup.parse(
                            new ByteArrayInputStream(body.bytes()),
                            body.charset().name(),
                            ""),
                    draft);
        }

        /** Where a body's bytes stand in the file, or -1. */
        private long place(byte[] body) throws IOException {
            if (body.length == 0 || Files.size(original.file()) > LARGEST_BODY) {
                return -1;
            }
            if (whole.isEmpty()) {
                whole = new String(Files.readAllBytes(original.file()), java.nio.charset.StandardCharsets.ISO_8859_1);
            }
            return whole.indexOf(new String(body, java.nio.charset.StandardCharsets.ISO_8859_1));
        }

        Report report() {
            return new Report(
                    value("Subject"),
                    value("From").map(MailDates::author),
                    Optional.empty(),
                    value("Date").flatMap(MailDates::edtf),
                    Optional.empty(),
                    Optional.empty());
        }

        private Optional<String> value(String name) {
            return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
        }
    }
}
