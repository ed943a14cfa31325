/** For the tests of the services: holds what they answer to what their documents say. */
@NullMarked
package dev.wiredesk.local.openapi;

import org.jspecify.annotations.NullMarked;
