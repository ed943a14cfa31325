/** The engines of the tests, which can end and start again; the build says whether they are processes or containers. */
@NullMarked
package dev.wiredesk.engines;

import org.jspecify.annotations.NullMarked;
