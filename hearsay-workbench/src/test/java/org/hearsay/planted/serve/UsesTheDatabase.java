package org.hearsay.planted.serve;

import java.sql.Connection;

record UsesTheDatabase(Connection connection) {}
