package org.hearsay.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.hearsay.model.Place;

/** Collects the lines of one page after another, and notes which characters are not to be seen. */
public final class LineStripper extends PDFTextStripper {
    private static final int WHITE = 0xf8f8f8;
    private static final int LOOK_EVERY = 4096;

    /** All operators of ISO 32000-1, annex A. */
    private static final Set<String> OPERATORS = Set.of(
            ("b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re "
                            + "RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"")
                    .split(" "));

    private final List<Line> lines = new ArrayList<>();
    private final List<TextPosition> positions = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final Set<TextPosition> hidden = new HashSet<>();
    private final Runnable clock;
    private PDRectangle sheet = new PDRectangle();
    private final Set<COSBase> open = new HashSet<>();
    private Optional<String> fault = Optional.empty();
    private long operators;

    /**
     * A stripper for one document.
     *
     * @param clock asked now and then; throws to stop
     */
    public LineStripper(Runnable clock) {
        this.clock = clock;
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines found since this was last asked. */
    public List<Line> take() {
        endLine();
        List<Line> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        sheet = page.getCropBox();
        hidden.clear();
        open.clear();
        fault = Optional.empty();
        try {
            super.processPage(page);
        } catch (IOException | RuntimeException | StackOverflowError stopped) {
            writePage(); // what was shown before the page broke off
            throw stopped;
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators % LOOK_EVERY == 0) {
            clock.run();
        }
        if (!OPERATORS.contains(operator.getName())) {
            fault("it has an instruction that there is not");
        }
        super.processOperator(operator, operands);
    }

    private void fault(String words) {
        fault = fault.or(() -> Optional.of(words));
    }

    /** What was wrong with the page read last, in words. */
    public Optional<String> fault() {
        return fault;
    }

    /** A form that draws itself is drawn once: without this, two such calls in it are two to the power of its depth. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (!open.add(form.getCOSObject())) {
            fault("a part of it draws itself");
            return;
        }
        try {
            super.showForm(form);
        } finally {
            open.remove(form.getCOSObject());
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (isHidden(text)) {
            hidden.add(text);
        }
        super.processTextPosition(text);
    }

    private boolean isHidden(TextPosition text) {
        double x = text.getXDirAdj();
        double y = text.getYDirAdj();
        boolean turned = text.getDir() == 90 || text.getDir() == 270;
        double width = turned ? text.getPageHeight() : text.getPageWidth();
        double height = turned ? text.getPageWidth() : text.getPageHeight();
        boolean off = x < -5 || y < -5 || x > width + 5 || y > height + 5;
        return off || isUnpainted();
    }

    private boolean isUnpainted() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            return true;
        }
        try {
            int rgb = getGraphicsState().getNonStrokingColor().toRGB();
            return mode == RenderingMode.FILL
                    && isWhite(rgb)
                    && getGraphicsState().getTextState().getFontSize() < 4;
        } catch (IOException | RuntimeException unknownColour) {
            return false;
        }
    }

    private static boolean isWhite(int rgb) {
        return (rgb >> 16 & 0xff) >= (WHITE >> 16 & 0xff)
                && (rgb >> 8 & 0xff) >= (WHITE >> 8 & 0xff)
                && (rgb & 0xff) >= (WHITE & 0xff);
    }

    @Override
    protected void writeString(String text, List<TextPosition> textPositions) {
        if (!positions.isEmpty() && isHiddenLine() != hidden.contains(textPositions.getFirst())) {
            endLine();
        }
        words.append(text);
        positions.addAll(textPositions);
    }

    private boolean isHiddenLine() {
        return hidden.contains(positions.getFirst());
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    @Override
    protected void writeParagraphSeparator() {
        endLine();
    }

    private void endLine() {
        String line = words.toString().strip();
        if (!line.isEmpty() && !positions.isEmpty()) {
            lines.add(new Line(line, box(), size(), isHiddenLine()));
        }
        words.setLength(0);
        positions.clear();
    }

    private Place.PageBox box() {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (TextPosition position : positions) {
            double height = Math.max(position.getHeightDir(), position.getFontSizeInPt() * 0.7);
            left = Math.min(left, position.getXDirAdj());
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            top = Math.min(top, position.getYDirAdj() - height);
            bottom = Math.max(bottom, position.getYDirAdj() + height * 0.25);
        }
        return new Place.PageBox(getCurrentPageNo(), round(left), round(top), round(right - left), round(bottom - top));
    }

    private static double round(double points) {
        return Math.round(points * 10) / 10.0;
    }

    private double size() {
        return positions.stream()
                .mapToDouble(TextPosition::getFontSizeInPt)
                .average()
                .orElse(0);
    }

    /** The size of the page read last, in points. */
    public PDRectangle sheet() {
        return sheet;
    }
}
