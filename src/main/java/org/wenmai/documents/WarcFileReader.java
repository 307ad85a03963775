package org.wenmai.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Web archives: WARC with responses and resources, WET with the text of pages. Each of these is an entry; requests, metadata and
 * the archive's own description are none. The address becomes the document's, the time of the crawl its field
 * {@code warc_date}: it is no date of publication.
 */
final class WarcFileReader extends EntryIterator {
    private final ByteFile file;
    private final EntryLimit limited;
    private final WarcReader warc;
    private Iterator<ReadResult> results = Collections.emptyIterator();

    private WarcFileReader(ByteFile file, EntryLimit limited, WarcReader warc) {
        this.file = file;
        this.limited = limited;
        this.warc = warc;
        warc.setLenient(true);
    }

    static Iterator<ReadResult> read(ByteFile file) throws IOException {
        EntryLimit limited = new EntryLimit(file.stream(), Long.MAX_VALUE);
        return new WarcFileReader(file, limited, new WarcReader(limited));
    }

    @Override
    ReadResult read(long number) throws Exception {
        while (!results.hasNext()) {
            limited.next();
            WarcRecord record = warc.next().orElse(null);
            if (record == null) {
                return number == 1 ? new Reject(0, RejectReason.EMPTY, "the archive holds no pages") : null;
            }
            if (record instanceof WarcTargetRecord target
                    && (record instanceof WarcResponse
                            || record instanceof WarcResource
                            || record instanceof WarcConversion)) {
                results = page(target);
            }
        }
        ReadResult result = results.next();
        return result instanceof Reject reject
                ? new Reject(number, reject.reason(), reject.message())
                : result.inside("", number);
    }

    private Iterator<ReadResult> page(WarcTargetRecord record) throws MalformedException {
        String address = record.target();
        String date = record.headers().first("WARC-Date").orElse(null);
        try {
            MessageBody body = record.body();
            String declared = record.contentType().toString();
            if (record instanceof WarcResponse response && isHttp(record)) {
                HttpResponse http = response.http();
                if (http.status() != 200) {
                    return reject(RejectReason.UNSUPPORTED, address, "answered with status " + http.status());
                }
                body = http.body();
                declared = http.contentType().toString();
                return page(address, date, declared, decoded(http, body));
            }
            return page(address, date, declared, body.stream());
        } catch (IOException | IllegalArgumentException broken) {
            return reject(
                    RejectReason.MALFORMED,
                    address,
                    broken.getMessage() == null ? "the page is cut off" : broken.getMessage());
        }
    }

    private static boolean isHttp(WarcTargetRecord record) {
        String type = record.headers().first("Content-Type").orElse("");
        return type.isEmpty() || type.toLowerCase(Locale.ROOT).startsWith("application/http");
    }

    private InputStream decoded(HttpResponse http, MessageBody body) throws IOException {
        String encoding =
                http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        InputStream stream = body.stream();
        if (encoding.endsWith("gzip")) {
            return file.expansion().unpacked(BinaryForms.gunzip(stream));
        }
        if (encoding.equals("deflate")) {
            return file.expansion().unpacked(new java.util.zip.InflaterInputStream(stream));
        }
        return stream;
    }

    private Iterator<ReadResult> page(String address, String date, String type, InputStream content)
            throws IOException, MalformedException {
        String kind = type.toLowerCase(Locale.ROOT);
        boolean text = kind.startsWith("text/") || kind.contains("html") || kind.contains("json");
        if (!text && !kind.startsWith("application/pdf") && !kind.isEmpty()) {
            return reject(RejectReason.UNSUPPORTED, address, type + " is no text");
        }
        long most = Math.min(file.options().maxBytes(), Integer.MAX_VALUE - 9L);
        byte[] bytes = content.readNBytes((int) most + 1);
        if (bytes.length > most) {
            return reject(RejectReason.TOO_LARGE, address, "more than input.max_file_bytes = %d bytes".formatted(most));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        if (address != null) {
            fields.put(file.options().names().url().get(0), address);
        }
        if (date != null) {
            fields.put("warc_date", date);
        }
        ByteFile page = file.member(file.path() + "/page", new ByteArrayInputStream(bytes), fields, charset(type));
        Iterator<ReadResult> read = DocumentReaders.read(page);
        return new EntryIterator() {
            @Override
            ReadResult read(long n) {
                ReadResult result = read.hasNext() ? read.next() : null;
                return result instanceof Reject reject
                        ? new Reject(n, reject.reason(), address + ": " + reject.message())
                        : result;
            }
        };
    }

    /** The charset parameter of a content type. */
    private static String charset(String type) {
        try {
            return Optional.ofNullable(MediaType.parse(type).parameters().get("charset"))
                    .orElse(null);
        } catch (RuntimeException noType) {
            return null;
        }
    }

    private static Iterator<ReadResult> reject(RejectReason reason, String address, String message) {
        return DraftBuilder.one(new Reject(0, reason, address + ": " + message));
    }
}
