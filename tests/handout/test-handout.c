/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "handout/san-handout.h"

#include <string.h>

#include "core/san-error.h"
#include "methods/san-registry.h"
#include "model/san-draft.h"
#include "model/san-language.h"
#include "report/san-report-block.h"

static const SanNotation notation = { 0 };

/* An entry of “intensity” with this text for the number of events, among 2000 people. */
static SanEntry *
new_entry (const char *events)
{
  g_autoptr(SanDraft) draft = san_draft_new (&san_registry_find ("intensity")->inputs);
  g_autoptr(JsonNode) node = NULL;

  san_draft_set_text (draft, "subject", "Measles");
  san_draft_set_text (draft, "events", events);
  san_draft_set_text (draft, "population", "2000");
  node = san_draft_save (draft);
  return san_entry_new ("intensity", node);
}

static SanEntry *
new_entry_from_json (const char *method,
                     const char *json)
{
  g_autoptr(JsonNode) node = json_from_string (json, NULL);

  return san_entry_new (method, node);
}

static void
append (SanDocument *document,
        SanEntry    *entry)
{
  san_document_insert_entry (document, san_document_get_n_entries (document), entry);
  g_object_unref (entry);
}

static void
test_header (void)
{
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(SanReport) report = NULL;
  const SanReportHeader *header;

  san_document_set_text (document, SAN_DOCUMENT_UNIVERSITY, "University");
  san_document_set_text (document, SAN_DOCUMENT_CHAIR, "Department");
  san_document_set_text (document, SAN_DOCUMENT_TITLE, "Title");
  san_document_set_text (document, SAN_DOCUMENT_VARIANT, "7");
  san_document_set_text (document, SAN_DOCUMENT_STUDENT, "A. Student");
  san_document_set_text (document, SAN_DOCUMENT_GROUP, "412");
  san_document_set_text (document, SAN_DOCUMENT_TEACHER, "B. Teacher");

  report = san_handout_new (document, &notation, NULL);
  header = san_report_get_header (report);
  g_assert_cmpstr (header->university, ==, "University");
  g_assert_cmpstr (header->chair, ==, "Department");
  g_assert_cmpstr (header->title, ==, "Title");
  g_assert_cmpstr (header->variant, ==, "7");
  g_assert_cmpstr (header->student, ==, "A. Student");
  g_assert_cmpstr (header->group, ==, "412");
  g_assert_cmpstr (header->teacher, ==, "B. Teacher");
  g_assert_cmpuint (san_report_get_n_tasks (report), ==, 0);
}

/* 50 events among 2000 people: 25 per mille. */
static void
test_task (void)
{
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(SanReport) report = NULL;
  g_autoptr(GPtrArray) refused = NULL;
  const char * const charts[] = { "strip", NULL };
  SanEntry *entry = new_entry ("50");
  const SanReportTask *task;
  JsonObject *results;

  san_entry_set_charts (entry, charts);
  append (document, entry);
  report = san_handout_new (document, &notation, &refused);
  g_assert_cmpuint (refused->len, ==, 0);
  g_assert_cmpuint (san_report_get_n_tasks (report), ==, 1);
  task = san_report_get_task (report, 0);
  g_assert_cmpstr (task->title, ==, "Intensive rate");
  g_assert_null (task->remark);
  g_assert_cmpfloat (json_object_get_double_member (task->input, "events"), ==, 50);
  results = san_solution_get_results (task->solution);
  g_assert_cmpfloat (json_object_get_double_member (results, "rate"), ==, 25);
  g_assert_cmpint (san_chart_get_kind (g_ptr_array_index (san_solution_get_charts (task->solution),
                                                          0)), ==, SAN_CHART_STRIP);
}

/* The table of a figure comes right below it, and only where it is wished for. */
static void
test_figure_tables (void)
{
  g_autoptr(SanDocument) document = san_document_new ();

  append (document, new_entry ("50"));
  for (gboolean wished = FALSE; wished <= TRUE; wished++)
    {
      g_autoptr(SanReport) report = NULL;
      g_autoptr(GPtrArray) blocks = NULL;
      guint n_figures = 0;

      san_document_set_figure_tables (document, wished);
      report = san_handout_new (document, &notation, NULL);
      blocks = san_report_to_blocks (report);
      for (guint i = 0; i + 1 < blocks->len; i++)
        {
          const SanBlock *block = blocks->pdata[i];
          const SanBlock *next = blocks->pdata[i + 1];

          if (block->type != SAN_BLOCK_FIGURE)
            continue;
          g_assert_true ((next->type == SAN_BLOCK_TABLE) == wished);
          n_figures++;
        }
      g_assert_cmpuint (n_figures, >, 0);
    }
}

/* A kind from another version, or one that does not fit these data, leaves the usual one. */
static void
test_unfit_charts (void)
{
  static const char * const unfit[] = { "no-such-kind", "radial" };

  for (gsize i = 0; i < G_N_ELEMENTS (unfit); i++)
    {
      const char * const charts[] = { unfit[i], "bar", "bar", "bar", NULL };
      g_autoptr(SanEntry) usual = new_entry ("50");
      g_autoptr(SanEntry) entry = new_entry ("50");
      g_autoptr(SanSolution) expected = san_handout_solve (usual, &notation, NULL);
      g_autoptr(SanSolution) solution = NULL;

      san_entry_set_charts (entry, charts);
      solution = san_handout_solve (entry, &notation, NULL);
      g_assert_cmpint (san_chart_get_kind (g_ptr_array_index (san_solution_get_charts (solution), 0)),
                       ==,
                       san_chart_get_kind (g_ptr_array_index (san_solution_get_charts (expected), 0)));
    }
}

typedef struct
{
  const char *method;
  const char *draft;
  int         code;
  const char *title;
  const char *words;
} Refused;

static const Refused refused_entries[] = {
  { "no-such-calculation", "{}", SAN_ERROR_UNKNOWN_METHOD, "no-such-calculation",
    "no-such-calculation" },
  { "intensity", "{\"texts\": {}}", SAN_ERROR_MISSING, "Intensive rate", "Number of events" },
  { "intensity", "{\"texts\": {\"events\": \"-1\", \"population\": \"5\"}}", SAN_ERROR_NEGATIVE,
    "Intensive rate", "Number of events" },
  { "intensity", "{\"texts\": 5}", SAN_ERROR_BAD_JSON, "Intensive rate", "texts" },
};

static void
test_refused (gconstpointer data)
{
  const Refused *c = data;
  g_autoptr(SanEntry) entry = new_entry_from_json (c->method, c->draft);
  g_autofree char *title = san_handout_dup_title (entry);
  g_autofree char *subject = san_handout_dup_subject (entry);
  g_autoptr(GError) error = NULL;

  g_assert_null (san_handout_solve (entry, &notation, &error));
  g_assert_error (error, SAN_ERROR, c->code);
  g_assert_nonnull (strstr (error->message, c->words));
  g_assert_cmpstr (title, ==, c->title);
  g_assert_cmpstr (subject, ==, "");
}

/* A refused task keeps its place, and the rest is solved. */
static void
test_refused_among_others (void)
{
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(SanReport) report = NULL;
  g_autoptr(GPtrArray) refused = NULL;
  g_autoptr(GPtrArray) blocks = NULL;
  SanEntry *named = new_entry ("fifty");
  const SanRefusal *refusal;
  const SanBlock *remark;

  san_entry_set_heading (named, "My task");
  append (document, new_entry ("50"));
  append (document, named);
  append (document, new_entry ("60"));
  report = san_handout_new (document, &notation, &refused);
  g_assert_cmpuint (san_report_get_n_tasks (report), ==, 3);
  g_assert_nonnull (san_report_get_task (report, 0)->solution);
  g_assert_null (san_report_get_task (report, 1)->solution);
  g_assert_nonnull (san_report_get_task (report, 2)->solution);
  g_assert_cmpuint (refused->len, ==, 1);
  refusal = g_ptr_array_index (refused, 0);
  g_assert_cmpstr (refusal->title, ==, "My task");
  g_assert_cmpstr (refusal->message, ==, san_report_get_task (report, 1)->remark);

  blocks = san_report_to_blocks (report);
  for (guint i = 0; i + 1 < blocks->len; i++)
    if (g_strcmp0 (((const SanBlock *) g_ptr_array_index (blocks, i))->text, "Task 2. My task") == 0)
      {
        remark = g_ptr_array_index (blocks, i + 1);
        g_assert_cmpint (remark->type, ==, SAN_BLOCK_REMARK);
        g_assert_cmpstr (remark->text, ==, refusal->message);
        return;
      }
  g_assert_not_reached ();
}

static void
test_names (void)
{
  g_autoptr(SanEntry) entry = new_entry ("50");
  g_autofree char *subject = san_handout_dup_subject (entry);
  g_autofree char *title = NULL;

  g_assert_cmpstr (subject, ==, "Measles");
  san_entry_set_heading (entry, "My task");
  title = san_handout_dup_title (entry);
  g_assert_cmpstr (title, ==, "My task");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  san_language_init ();
  san_language_use ("en");

  g_test_add_func ("/handout/header", test_header);
  g_test_add_func ("/handout/task", test_task);
  g_test_add_func ("/handout/figure-tables", test_figure_tables);
  g_test_add_func ("/handout/unfit-charts", test_unfit_charts);
  g_test_add_func ("/handout/names", test_names);
  g_test_add_func ("/handout/refused-among-others", test_refused_among_others);
  for (gsize i = 0; i < G_N_ELEMENTS (refused_entries); i++)
    {
      g_autofree char *path = g_strdup_printf ("/handout/refused/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &refused_entries[i], test_refused);
    }
  return g_test_run ();
}
