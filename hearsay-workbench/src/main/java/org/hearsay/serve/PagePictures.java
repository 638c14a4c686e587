package org.hearsay.serve;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.hearsay.model.Digest;
import org.hearsay.model.Place.PageBox;

/**
 * Pictures of pages, with places framed. The frame is drawn here and not in the browser, so that it needs no script and
 * prints. The last few pictures are kept, since a reader walks from statement to statement on one page.
 */
final class PagePictures {
    private static final int KEPT = 24;
    private static final double POINTS_PER_INCH = 72;
    private static final Color GROUND = new Color(255, 214, 90, 70);
    private static final Color EDGE = new Color(138, 98, 0);

    private final Backstage backstage;
    private final Map<Place, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    PagePictures(Backstage backstage) {
        this.backstage = backstage;
    }

    private record Place(Digest exhibit, int page, int dpi) {}

    /** The page as PNG, with {@code boxes} framed. */
    byte[] framed(Digest exhibit, int page, int dpi, List<PageBox> boxes) {
        byte[] plain = plain(new Place(exhibit, page, dpi));
        return boxes.isEmpty() ? plain : drawn(plain, dpi / POINTS_PER_INCH, boxes);
    }

    private byte[] plain(Place place) {
        synchronized (kept) {
            byte[] known = kept.get(place);
            if (known != null) {
                return known;
            }
        }
        byte[] made = backstage.page(place.exhibit(), place.page(), place.dpi());
        synchronized (kept) {
            kept.put(place, made);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return made;
    }

    private static byte[] drawn(byte[] plain, double scale, List<PageBox> boxes) {
        try {
            BufferedImage page = ImageIO.read(new ByteArrayInputStream(plain));
            BufferedImage out = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = out.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.drawImage(page, 0, 0, Color.WHITE, null);
            pen.setStroke(new BasicStroke((float) Math.max(1.5, scale * 1.2)));
            for (PageBox box : boxes) {
                Rectangle2D frame = new Rectangle2D.Double(
                        box.x() * scale - 2, box.y() * scale - 2, box.width() * scale + 4, box.height() * scale + 4);
                pen.setColor(GROUND);
                pen.fill(frame);
                pen.setColor(EDGE);
                pen.draw(frame);
            }
            pen.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(out, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
