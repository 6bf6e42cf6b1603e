/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For memmem(). */
#define _GNU_SOURCE

#include "report/san-report-pdf.h"

#include <string.h>

#include <glib/gstdio.h>

#include "report/san-report-layout.h"
#include "san-report-samples.h"

#define LONG_TABLE 200

static SanReport *
make_report (guint n_rows)
{
  SanReport *report = san_sample_report ();

  san_sample_add_task (report, "Рождаемость: қала, ґанок", n_rows);
  san_sample_add_task (report, "Смертность", 0);
  return report;
}

static gboolean
holds (GBytes     *bytes,
       const char *word)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, word, strlen (word)) != NULL;
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    n++;
  return n;
}

/* What one of poppler's programs says of the file; %NULL and the test skipped where it is missing. */
static char *
ask (const SanReport *report,
     const char      *program)
{
  g_autofree char *tool = g_find_program_in_path (program);
  g_autofree char *folder = g_dir_make_tmp ("sanstat-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  const char *to_text[] = { tool, "-layout", path, "-", NULL };
  const char *to_info[] = { tool, path, NULL };
  gboolean text_wanted = g_str_equal (program, "pdftotext");
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_assert_true (san_report_save (report, path, &error));
  g_assert_no_error (error);
  if (tool == NULL)
    g_test_skip ("poppler's programs are missing");
  else
    g_assert_true (g_spawn_sync (NULL, (char **) (text_wanted ? to_text : to_info), NULL, 0, NULL,
                                 NULL, &text, NULL, NULL, &error));
  g_remove (path);
  g_rmdir (folder);
  return text;
}

/* The text as a reader copies it */
static char *
read_back (const SanReport *report)
{
  return ask (report, "pdftotext");
}

static void
test_same_bytes (void)
{
  g_autoptr(SanReport) first = make_report (20);
  g_autoptr(SanReport) second = make_report (20);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) a = san_report_to_pdf (first, &error);
  g_autoptr(GBytes) b = san_report_to_pdf (second, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (a, b));
  /* Two runs within a second would agree on the clock, too. */
  g_assert_false (holds (a, "/CreationDate"));
  g_assert_false (holds (a, "/ModDate"));
}

static void
test_text (void)
{
  static const char * const expected[] = {
    "Медицинский университет", "Кафедра общественного здоровья", "Практическая работа",
    "Иванова А. С.", "412", "Петров И. И.", "Task 1. Рождаемость: қала, ґанок",
    "Task 2. Смертность", "Working", "Первый этап", "Общий показатель", "15.0", "n – число рождений.",
    "Table 1 – Рождаемость по районам", "Население", "Всего", "Примечание под таблицей.",
    "Figure 1 – Рождаемость по годам", "Figure 2 – ", "Рождаемость в городе ниже средней.",
    "Remark: Наблюдений мало.", "Signature",
  };
  g_autoptr(SanReport) report = make_report (20);
  g_autofree char *text = read_back (report);

  for (gsize i = 0; text != NULL && i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i]);
      g_assert_nonnull (strstr (text, expected[i]));
    }
  /* The spaces of "1 / 3" are too narrow for some readers. */
  g_assert_true (text == NULL || g_regex_match_simple ("\\b1 ?/ ?[23]\\b", text, 0, 0));
}

/* Each part of a table that goes on has a title and a head of its own, and no row is lost. */
static void
test_long_table (void)
{
  g_autoptr(SanReport) report = make_report (LONG_TABLE);
  g_autofree char *text = read_back (report);
  guint parts;

  if (text == NULL)
    return;
  parts = count (text, "Table 1, continued") + 1;
  g_assert_cmpuint (parts, >=, 4);
  g_assert_cmpuint (count (text, "Население"), ==, parts);
  for (guint i = 1; i <= LONG_TABLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Район %u ", i);

      g_assert_cmpuint (count (text, name), ==, 1);
    }
}

static void
test_metadata (void)
{
  g_autoptr(SanReport) report = make_report (0);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = san_report_to_pdf (report, &error);
  g_autofree char *info = NULL;

  g_assert_no_error (error);
  g_assert_true (holds (bytes, "%PDF-"));
  info = ask (report, "pdfinfo");
  if (info == NULL)
    return;
  g_assert_nonnull (strstr (info, "Title:"));
  g_assert_nonnull (strstr (info, "Author:"));
}

static void
test_unknown_ending (void)
{
  g_autoptr(SanReport) report = make_report (0);
  g_autoptr(GError) error = NULL;

  g_assert_false (san_report_save (report, "report.odt", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_clear_error (&error);
  g_assert_false (san_report_save (report, "report", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

static void
test_missing_folder (void)
{
  g_autoptr(SanReport) report = make_report (0);
  g_autoptr(GError) error = NULL;

  g_assert_false (san_report_save (report, "/no/such/folder/report.pdf", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* Blank texts of the header leave no line behind. */
static void
test_blank_header (void)
{
  const SanReportHeader header = { .title = " ", .student = "", .group = "  " };
  g_autoptr(SanReport) report = san_report_new ();
  g_autofree char *text = NULL;

  san_report_set_header (report, &header);
  g_assert_null (san_report_get_header (report)->title);
  text = read_back (report);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "Solved tasks"));
  g_assert_null (strstr (text, "Student"));
  g_assert_null (strstr (text, "Group"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/report/pdf/text", test_text);
  g_test_add_func ("/report/pdf/long-table", test_long_table);
  g_test_add_func ("/report/pdf/metadata", test_metadata);
  g_test_add_func ("/report/pdf/unknown-ending", test_unknown_ending);
  g_test_add_func ("/report/pdf/missing-folder", test_missing_folder);
  g_test_add_func ("/report/pdf/blank-header", test_blank_header);
  return g_test_run ();
}
