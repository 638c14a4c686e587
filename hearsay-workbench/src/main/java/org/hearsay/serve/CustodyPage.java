package org.hearsay.serve;

import java.util.List;
import java.util.Optional;
import org.hearsay.serve.Backstage.CustodyCheck;

/** The custody log, newest first. */
record CustodyPage(Frame frame, List<Row> rows, int total, Pager pager, Optional<CustodyCheck> check) {

    /** One record. */
    record Row(
            String number,
            String day,
            String time,
            String who,
            String action,
            String exhibit,
            String address,
            String detail,
            String tool,
            String hash) {}
}
