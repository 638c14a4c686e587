package org.hearsay.serve;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.hearsay.model.Attribution;
import org.hearsay.model.Decision;
import org.hearsay.model.Digest;
import org.hearsay.model.Ruling;

/** Originals and page pictures of the invented documents; it notes what was asked to be read again. */
final class InventedBackstage implements Backstage {
    final List<Digest> retried = new CopyOnWriteArrayList<>();
    final List<Decision> decided = new CopyOnWriteArrayList<>();
    final List<Long> undone = new CopyOnWriteArrayList<>();
    volatile Progress progress = new Progress(9, 9, "", false);

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public InputStream original(Digest exhibit) throws IOException {
        return InventedCase.documents().stream()
                .filter(d -> d.digest().equals(exhibit))
                .findFirst()
                .map(d -> new ByteArrayInputStream(d.original.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new FileNotFoundException("no such original"));
    }

    @Override
    public byte[] page(Digest exhibit, int page, int dpi) {
        BufferedImage image = new BufferedImage(595 * dpi / 72, 842 * dpi / 72, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.scale(dpi / 72.0, dpi / 72.0);
        pen.setColor(new Color(255, 253, 247));
        pen.fillRect(0, 0, 595, 842);
        pen.setColor(new Color(200, 195, 180));
        for (int line = 0; line < 40; line++) {
            pen.fillRect(60, 120 + 16 * line, line % 7 == 6 ? 200 : 460, 7);
        }
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void retry(Digest exhibit) {
        retried.add(exhibit);
    }

    @Override
    public void decide(Digest exhibit, Optional<Attribution> before, Optional<Attribution> after, List<String> words) {
        decided.add(new Decision(decided.size() + 1, "2024-03-21T09:00:00Z", "r.anselm", before, after, words));
    }

    @Override
    public void rule(List<Ruling> rulings) {
        throw new AssertionError("no test here decides about actors");
    }

    @Override
    public void undo(long decision) {
        undone.add(decision);
    }

    @Override
    public CustodyCheck checkCustody() {
        return new CustodyCheck(true, 6, "All 6 records carry the hash of the one before.");
    }
}
