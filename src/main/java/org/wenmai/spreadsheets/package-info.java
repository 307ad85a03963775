/** Tables as a spreadsheet program opens them: one workbook, a sheet for each table. */
package org.wenmai.spreadsheets;
