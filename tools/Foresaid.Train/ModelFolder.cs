using System.Globalization;

namespace Foresaid.Train;

/// <summary>The folder that trained models are written to and read from.</summary>
/// <param name="path">The folder; it is made where it is missing.</param>
internal sealed class ModelFolder(string path)
{
    /// <summary>Writes a model and says how large it is.</summary>
    public void Write(string name, Action<Stream> write)
    {
        using var file = File.Create(Path.Combine(Directory.CreateDirectory(Path.Combine(path, "en")).FullName, name));
        write(file);
        Say($"{name}: {file.Length:N0} bytes");
    }

    /// <summary>Opens a model that was written.</summary>
    public Stream Open(string name) => File.OpenRead(Path.Combine(path, "en", name));

    /// <summary>Prints a line, numbers as in English.</summary>
    public static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
