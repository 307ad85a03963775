/**
 * Pictures of figures for reports, as SVG 1.1.
 *
 * <p>In: labels and numbers. Out: the text of a picture {@value org.wenmai.pictures.PictureSheet#WIDTH} units wide on white, in the fonts of
 * whoever looks at it. The same figures give the same bytes; no label can become markup. Pure Java: no fonts, no files, no screen.
 */
package org.wenmai.pictures;
