package org.hearsay.serve;

import java.util.List;

/** Documents and statements with the words asked for. */
record SearchPage(
        Frame frame,
        Ask ask,
        List<String> findings,
        List<DocumentsPage.Row> documents,
        int documentTotal,
        Narrowing narrowDocuments,
        List<LedgerRow> statements,
        int statementTotal,
        Narrowing narrowStatements) {}
