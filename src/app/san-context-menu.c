/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-context-menu.h"

#define MENU_KEY "san-context-menu"

static gboolean
unparent_cb (gpointer data)
{
  gtk_widget_unparent (data);
  return G_SOURCE_REMOVE;
}

/* The popover is made when it is wanted and goes when it is closed: a page has many formulas. It
 * goes a moment later, since choosing an item closes it before the action is run through it. */
static void
closed_cb (GtkPopover *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

static gboolean
popup_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_popover_popup (popover);
  return G_SOURCE_REMOVE;
}

/* GTK puts the lines between the sections in when it is idle, and a menu that is shown before is
 * too low for them: it is shown after that. */
static void
popup (GtkWidget *widget,
       double     x,
       double     y)
{
  GMenuModel *menu = g_object_get_data (G_OBJECT (widget), MENU_KEY);
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);
  const GdkRectangle point = { (int) x, (int) y, 1, 1 };

  gtk_widget_set_parent (popover, widget);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &point);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (gtk_widget_unparent), popover,
                           G_CONNECT_SWAPPED);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, popup_cb, g_object_ref (popover), g_object_unref);
}

static void
pressed_cb (GtkWidget       *widget,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup (widget, x, y);
}

static void
long_pressed_cb (GtkWidget *widget,
                 double     x,
                 double     y)
{
  popup (widget, x, y);
}

/* Below the widget, or at the edge of the window where it goes on below that: a menu outside the
 * screen has no monitor. */
static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  double middle = gtk_widget_get_width (widget) / 2.0;
  double bottom = gtk_widget_get_height (widget);
  double edge;

  gtk_widget_translate_coordinates (root, widget, 0, gtk_widget_get_height (root), NULL, &edge);
  popup (widget, middle, MIN (bottom, edge));
  return TRUE;
}

static void
add_key (GtkWidget       *widget,
         guint            keyval,
         GdkModifierType  state)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keyval, state),
                                            gtk_callback_action_new (key_cb, NULL, NULL));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (widget, controller);
}

void
san_context_menu_attach (GtkWidget  *widget,
                         GMenuModel *menu)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  g_object_set_data_full (G_OBJECT (widget), MENU_KEY, g_object_ref (menu), g_object_unref);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_pressed_cb), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));

  add_key (widget, GDK_KEY_Menu, 0);
  add_key (widget, GDK_KEY_F10, GDK_SHIFT_MASK);
}
