@NullMarked
package io.aval.desk.follower;

import org.jspecify.annotations.NullMarked;
