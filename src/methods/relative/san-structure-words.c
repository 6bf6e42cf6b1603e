/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/relative/san-structure-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "methods/relative/san-residual.h"
#include "methods/san-phrases.h"

#define PLACES_NAMED 3

/* Shares that differ by less than this are equal. */
#define SAME_SHARE 1e-9

static const char *
share_text (const SanStructureTask *task,
            gsize                   part)
{
  return san_solution_say (task->solution, task->s.percents[part], SAN_QUANTITY_PERCENT, "%");
}

/* How many parts from @first on hold the same place. */
static gsize
count_equal (const SanStructureTask *task,
             gsize                   first)
{
  gsize n = 1;

  while (first + n < task->n_ranked
         && fabs (task->s.percents[task->order[first + n]]
                  - task->s.percents[task->order[first]]) < SAME_SHARE)
    n++;
  return n;
}

/* "on the second place: “State” and “Personal means” (15.0% each)" */
static char *
place_text (const SanStructureTask *task,
            guint                   place,
            gsize                   first,
            gsize                   n)
{
  static const char * const alone[PLACES_NAMED] = {
    N_("the first place is held by %s (%s)"),
    N_("the second by %s (%s)"),
    N_("the third by %s (%s)"),
  };
  static const char * const shared[PLACES_NAMED] = {
    N_("the first place is shared by %s (%s each)"),
    N_("the second is shared by %s (%s each)"),
    N_("the third is shared by %s (%s each)"),
  };
  g_auto(GStrv) names = g_new0 (char *, n + 1);
  g_autofree char *list = NULL;

  for (gsize i = 0; i < n; i++)
    names[i] = san_phrase_name (task->names[task->order[first + i]]);
  list = san_phrase_list (names);
  return g_strdup_printf (n == 1 ? _(alone[place]) : _(shared[place]), list,
                          share_text (task, task->order[first]));
}

/* The subject may say it itself: "Structure of deaths". */
static gboolean
subject_says_structure (const SanStructureTask *task)
{
  g_autofree char *title = san_phrase_title (task->inputs, _("Structure"));

  return g_strcmp0 (title, san_inputs_get_text (task->inputs, "subject")) == 0;
}

/* The places in words. Returns: how many parts were named */
static gsize
add_places (const SanStructureTask *task)
{
  g_autoptr(GString) sentence = g_string_new (subject_says_structure (task)
                                              ? "" : _("In the structure "));
  g_autofree char *opened = NULL;
  gsize named = 0;

  for (guint place = 0; place < PLACES_NAMED && named < task->n_ranked; place++)
    {
      gsize n = count_equal (task, named);
      g_autofree char *text = place_text (task, place, named, n);

      g_string_append (sentence, place > 0 ? ", " : "");
      g_string_append (sentence, text);
      named += n;
    }
  g_string_append_c (sentence, '.');
  opened = san_phrase_open (task->inputs, sentence->str);
  san_solution_add_conclusion (task->solution, "%s", opened);
  return named;
}

/* Parts that are not empty. */
static gsize
count_present (const SanStructureTask *task)
{
  gsize n = 0;

  for (gsize i = 0; i < task->s.n; i++)
    n += task->parts[i] > 0;
  return n;
}

static void
add_together (const SanStructureTask *task,
              gsize                   named)
{
  double together = 0;

  if (named < 2 || named == count_present (task))
    return;
  for (gsize i = 0; i < named; i++)
    together += task->s.percents[task->order[i]];
  san_solution_add_conclusion (task->solution, _("Together they make %s."),
                               san_solution_say (task->solution, together, SAN_QUANTITY_PERCENT,
                                                 "%"));
}

/* One part against the rest: there is nothing to put in order. */
static void
add_only_share (const SanStructureTask *task)
{
  g_autofree char *name = san_phrase_name (task->names[task->order[0]]);
  g_autofree char *sentence = g_strdup_printf (_("The share of %s is %s."), name,
                                               share_text (task, task->order[0]));
  g_autofree char *opened = san_phrase_open (task->inputs, sentence);

  san_solution_add_conclusion (task->solution, "%s", opened);
}

static void
add_residuals (const SanStructureTask *task)
{
  for (gsize i = 0; i < task->s.n; i++)
    if (task->parts[i] > 0 && san_label_is_residual (task->names[i]))
      {
        g_autofree char *name = san_phrase_name (task->names[i]);

        san_solution_add_conclusion (task->solution, _("The residual part %s makes %s."), name,
                                     share_text (task, i));
      }
}

void
san_structure_add_words (const SanStructureTask *task)
{
  for (gsize i = 0; i < MIN (task->n_ranked, PLACES_NAMED); i++)
    san_solution_add_answer (task->solution, "percents", task->names[task->order[i]], NULL,
                             share_text (task, task->order[i]));
  if (task->n_ranked > 1)
    add_together (task, add_places (task));
  else
    add_only_share (task);
  if (task->n_ranked < task->s.n)
    add_residuals (task);
  san_solution_add_warning (task->solution, _("Shares describe the composition only: they do not "
                                              "tell how often the phenomenon happens, nor that it "
                                              "grew."));
}
