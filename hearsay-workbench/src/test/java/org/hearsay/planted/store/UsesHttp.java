package org.hearsay.planted.store;

import io.javalin.http.Context;

record UsesHttp(Context context) {}
