/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "draw-list.h"

#include <math.h>
#include <string.h>

#include "san-picture.h"

static void
mark_free (gpointer data)
{
  DrawnMark *mark = data;

  g_free (mark->line);
  g_free (mark->text);
  g_array_unref (mark->points);
  g_free (mark);
}

static double
number_after (const char *line,
              const char *key)
{
  const char *found = strstr (line, key);

  return found != NULL ? g_ascii_strtod (found + strlen (key), NULL) : NAN;
}

static void
read_points (DrawnMark *mark)
{
  g_auto(GStrv) words = g_strsplit (mark->line, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *comma = strchr (words[i], ',');
      double x, y;

      if (comma == NULL || strchr (words[i], '"') != NULL)
        continue;
      x = g_ascii_strtod (words[i], NULL);
      y = g_ascii_strtod (comma + 1, NULL);
      g_array_append_val (mark->points, x);
      g_array_append_val (mark->points, y);
    }
}

static DrawnMark *
read_mark (const char *line)
{
  DrawnMark *mark = g_new0 (DrawnMark, 1);
  const char *quote = strchr (line, '"');

  mark->line = quote != NULL ? g_strndup (line, (gsize) (quote - line)) : g_strdup (line);
  mark->series = number_after (mark->line, " s");
  mark->index = number_after (mark->line, " i");
  mark->x = number_after (mark->line, " x=");
  mark->y = number_after (mark->line, " y=");
  mark->width = number_after (mark->line, " w=");
  mark->height = number_after (mark->line, " h=");
  mark->radius = number_after (mark->line, " r=");
  mark->from = number_after (mark->line, " from=");
  mark->to = number_after (mark->line, " to=");
  mark->part = number_after (mark->line, " part=");
  mark->cut = strstr (mark->line, " cut") != NULL;
  mark->turned = strstr (mark->line, " turned") != NULL;
  mark->points = g_array_new (FALSE, FALSE, sizeof (double));
  if (quote != NULL)
    mark->text = g_strndup (quote + 1, strlen (quote) - 2);
  else
    read_points (mark);

  return mark;
}

GPtrArray *
draw_list_new (const SanChart *chart,
               double          width,
               double          height)
{
  PangoContext *context = san_picture_context_new ();
  g_autoptr(SanChartPlan) plan = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  GPtrArray *list;

  if (context == NULL)
    return NULL;

  plan = san_chart_plan_new (chart, width, height, context);
  g_object_unref (context);
  text = san_chart_plan_to_text (plan);
  lines = g_strsplit (text, "\n", -1);
  list = g_ptr_array_new_with_free_func (mark_free);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (list, read_mark (lines[i]));

  return list;
}

GPtrArray *
draw_list_find (const GPtrArray *list,
                const char      *what)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *start = g_strconcat (what, " ", NULL);

  for (guint i = 0; i < list->len; i++)
    if (g_str_has_prefix (draw_list_nth (list, i)->line, start))
      g_ptr_array_add (found, list->pdata[i]);

  return found;
}

const DrawnMark *
draw_list_nth (const GPtrArray *marks,
               guint            position)
{
  g_assert_cmpuint (position, <, marks->len);

  return marks->pdata[position];
}

void
assert_near (double a,
             double b,
             double tolerance)
{
  g_assert_cmpfloat_with_epsilon (a, b, tolerance);
}
