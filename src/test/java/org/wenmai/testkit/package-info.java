/** What tests share: one Spark session, tables as text, runs on small corpora. */
package org.wenmai.testkit;
