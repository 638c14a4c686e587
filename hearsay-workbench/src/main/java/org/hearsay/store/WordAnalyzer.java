package org.hearsay.store;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Cuts text of any script into words and folds what readers take for the same: case, accents, width, Arabic marks and
 * letter forms, a final "'s". At the position of each word stands the word; where its ending can be taken off (light
 * English and Arabic stemming), the stem stands there too, behind {@link #STEM}, so that a search for a phrase sees only
 * the words as they are, and a search for a word sees both.
 *
 * <p>Ideographs stand one by one; a query's run of them is searched as a phrase.
 */
final class WordAnalyzer extends Analyzer {
    /** Stands before a stem; private use, so that it cannot stand in a word. */
    static final char STEM = '\uE002';

    private static final int LONGEST = 500;

    /** One word of a query. */
    record Word(String exact, String stem, int position) {
        /** Korean particles follow without a space, so a word is searched by how it begins. */
        boolean isHangul() {
            return !exact.isEmpty() && UScript.getScript(UCharacter.codePointAt(exact, 0)) == UScript.HANGUL;
        }
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        TokenStream folded = new EnglishPossessiveFilter(folded(words));
        TokenStream cut = TruncateTokenFilter.truncateAfterCodePoints(folded, LONGEST);
        TokenStream both = new ArabicStemFilter(new KStemFilter(new KeywordRepeatFilter(cut)));
        return new TokenStreamComponents(words, new StemMark(new RemoveDuplicatesTokenFilter(both)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream word) {
        return folded(word);
    }

    private static TokenStream folded(TokenStream words) {
        return new ArabicNormalizationFilter(new ICUFoldingFilter(words));
    }

    /** The words of {@code text}, in order; none when it holds only marks. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                String word = term.toString();
                if (word.charAt(0) != STEM) {
                    words.add(new Word(word, word, position));
                } else {
                    Word exact = words.removeLast();
                    words.add(new Word(exact.exact(), word.substring(1), position));
                }
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("expected text in memory to be readable", impossible);
        }
        return words;
    }

    /** Puts {@link #STEM} before each stem that differs from its word. */
    private static final class StemMark extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

        StemMark(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (!keyword.isKeyword()) {
                String stem = term.toString();
                term.setEmpty().append(STEM).append(stem);
            }
            return true;
        }
    }
}
