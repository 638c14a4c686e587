package org.hearsay.read.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other languages' files, told on Friday 6 May 2016. The language is guessed where the tag is "?". */
class LanguagesTest {
    private static final DateReader READER = new DateReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "de; Am Montag, den 4. April 2016, schloss die Bank.; Montag, den 4. April 2016=2016-04-04",
                "de; Letzten Monat kam er, gestern Abend ging er.; Letzten Monat=2016-04 | gestern Abend=2016-05-05",
                "de; Vor zwei Jahren, in den 1960er Jahren, im 19. Jahrhundert; Vor zwei Jahren=2014 | 1960er Jahren=196X | 19. Jahrhundert=18XX",
                "de; Jeden Montag kommt er.; ''",
                "?; Die Bank wurde am 3. Mai 2014 von der Stadt und dem Land mit den Kassen geschlossen.; 3. Mai 2014=2014-05-03",
                "fr; Le lundi 4 avril 2016, la banque a fermé.; lundi 4 avril 2016=2016-04-04",
                "fr; Le mois dernier, il y a deux ans, au XIXe siècle; mois dernier=2016-04 | il y a deux ans=2014 | XIXe siècle=18XX",
                "fr; en mars 2015, d'octobre 2013, hier soir; mars 2015=2015-03 | octobre 2013=2013-10 | hier soir=2016-05-05",
                "fr; Mars est une planète.; ''",
                "es; El lunes 4 de abril de 2016 cerró el banco.; lunes 4 de abril de 2016=2016-04-04",
                "es; El mes pasado, hace dos años, en el siglo XIX; El mes pasado=2016-04 | hace dos años=2014 | siglo XIX=18XX",
                "es; Los lunes descansa.; ''",
                "ar; أغلق المصرف يوم الاثنين ٤ أبريل ٢٠١٦; يوم الاثنين ٤ أبريل ٢٠١٦=2016-04-04",
                "ar; في الشهر الماضي وقبل ثلاثة أيام; الشهر الماضي=2016-04 | وقبل ثلاثة أيام=2016-05-03",
                "?; أغلق المصرف في ٣ كانون الثاني 2015; ٣ كانون الثاني 2015=2015-01-03",
                "ar; كل يوم; ''"
            })
    void dates_in_other_languages_are_caught(String language, String text, String expected) {
        Optional<String> tag = language.equals("?") ? Optional.empty() : Optional.of(language);
        String found = String.join(
                " | ",
                READER.read(text, Optional.of("2016-05-06"), List.of(), tag).stream()
                        .map(mention -> mention.span().in(text) + "=" + mention.value())
                        .toList());
        assertThat(found).isEqualTo(expected);
    }
}
