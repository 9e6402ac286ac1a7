import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.awt.Toolkit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Writes what is entered to the file that is named; without one it only makes sure that Swing works here. */
class Form {
  public static void main(String[] words) {
    Toolkit.getDefaultToolkit().getScreenSize();
    if (words.length > 0) show(Path.of(words[0]));
  }

  private static void show(Path file) {
    var frame = new JFrame("Order");
    var fields = new JPanel(new GridLayout(2, 2, 8, 8));
    var name = field(fields, "Name");
    var city = field(fields, "City");
    var save = new JButton("Save");
    save.addActionListener(event -> write(file, name.getText() + "|" + city.getText()));
    frame.add(fields);
    frame.add(save, BorderLayout.SOUTH);
    frame.pack();
    frame.setVisible(true);
  }

  private static JTextField field(JPanel fields, String name) {
    var field = new JTextField(20);
    var label = new JLabel(name);
    label.setLabelFor(field);
    fields.add(label);
    fields.add(field);
    return field;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
      System.exit(0);
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }
}
