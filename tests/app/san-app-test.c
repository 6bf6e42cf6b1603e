/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "san-app-test.h"

#include <adwaita.h>

/* Made by glib-compile-resources. */
GResource *san_app_get_resource (void);

void
san_app_test_init (int    *argc,
                   char ***argv)
{
  GtkCssProvider *style = gtk_css_provider_new ();

  gtk_test_init (argc, argv, NULL);
  adw_init ();
  g_resources_register (san_app_get_resource ());
  /* Sizes count as they are in the program, whose application loads this by itself. */
  gtk_css_provider_load_from_resource (style, SAN_RESOURCES "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref (style);
  /* A caret that blinks is never done. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
}

void
san_app_test_settle (void)
{
  const gint64 quiet = 40 * G_TIME_SPAN_MILLISECOND;
  gint64 last = g_get_monotonic_time ();

  while (g_get_monotonic_time () - last < quiet)
    if (g_main_context_iteration (NULL, FALSE))
      last = g_get_monotonic_time ();
    else
      g_usleep (1000);
}

void
san_app_test_resize (GtkWindow *window,
                     int        width,
                     int        height)
{
  const gint64 patience = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;
  const int before = gtk_widget_get_width (GTK_WIDGET (window));

  /* The borders of a window without a window manager are part of the size asked for. */
  gtk_window_set_default_size (window, width, height);
  do
    san_app_test_settle ();
  while (gtk_widget_get_width (GTK_WIDGET (window)) == before && before != width
         && g_get_monotonic_time () < patience);
}

GtkWidget *
san_app_test_window (GtkWidget *child,
                     int        width,
                     int        height)
{
  GtkWidget *window = adw_window_new ();

  /* libadwaita 1.4 and later would let no window be narrower than 360. */
  gtk_widget_set_size_request (window, -1, -1);
  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  san_app_test_settle ();
  return window;
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_ENTRY (widget) || GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)
         || GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget) || GTK_IS_SPIN_BUTTON (widget);
}

static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_words (child))
      return TRUE;
  return FALSE;
}

void
san_app_test_names (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  /* An entry row is named by its title; what is inside of it is the toolkit's. */
  if (!gtk_widget_get_visible (widget) || ADW_IS_ENTRY_ROW (widget))
    return;
  if (is_control (widget))
    {
      if (!gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
          && !gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY)
          && !((GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)) && has_words (widget)))
        g_error ("A %s has no name", G_OBJECT_TYPE_NAME (widget));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    san_app_test_names (child);
}

static void
assert_inside (GtkWidget *child,
               GtkWidget *box)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, box, &bounds));
  if (bounds.origin.y + bounds.size.height > (float) gtk_widget_get_height (box) + 1)
    g_error ("A %s ends at %g in a %s that is %d high", G_OBJECT_TYPE_NAME (child),
             bounds.origin.y + bounds.size.height, G_OBJECT_TYPE_NAME (box),
             gtk_widget_get_height (box));
}

void
san_app_test_fits (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_mapped (child))
        continue;
      if (GTK_IS_BOX (widget))
        assert_inside (child, widget);
      san_app_test_fits (child);
    }
}

static int
least_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

void
san_app_test_narrow (GtkWidget *widget,
                     int        width)
{
  g_autoptr(GString) path = g_string_new (NULL);
  int needed = least_width (widget);

  if (needed <= width)
    return;
  for (GtkWidget *part = widget; part != NULL;)
    {
      GtkWidget *widest = NULL;

      g_string_append_printf (path, " %s (%d)", G_OBJECT_TYPE_NAME (part), least_width (part));
      if (GTK_IS_LABEL (part))
        g_string_append_printf (path, " “%s”", gtk_label_get_text (GTK_LABEL (part)));
      for (GtkWidget *child = gtk_widget_get_first_child (part); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        if (gtk_widget_get_visible (child)
            && (widest == NULL || least_width (child) > least_width (widest)))
          widest = child;
      part = widest;
    }
  g_error ("%d pixels are needed, for%s", needed, path->str);
}

GtkWidget *
san_app_test_find (GtkWidget *widget,
                   GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = san_app_test_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

guint
san_app_test_count (GtkWidget *widget,
                    GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (widget), type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += san_app_test_count (child, type);
  return n;
}
