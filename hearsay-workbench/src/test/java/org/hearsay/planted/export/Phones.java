package org.hearsay.planted.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

final class Phones {
    private Phones() {}

    static InputStream call(URL home) throws IOException {
        return home.openStream();
    }
}
