using System.Globalization;
using Foresaid.Language.Networks;
using Foresaid.Language.Words;

namespace Foresaid.Train;

/// <summary>Makes the classes of words that are used alike from a file of clusters.</summary>
internal static class ClassTraining
{
    /// <summary>Reads the clusters and writes the classes for the reader's vectors.</summary>
    public static void Run(string corpora, ModelFolder models)
    {
        using var stream = models.Open("reader.model");
        var network = NetworkFile.Read(stream);
        var classes = WordClasses.Of(network, File.ReadLines(Path.Combine(corpora, "glove-clusters.tsv")).Select(line => line.Split('\t'))
            .Select(cells => (cells[0], (ushort)(1 + int.Parse(cells[1], CultureInfo.InvariantCulture)), (byte)(1 + int.Parse(cells[2], CultureInfo.InvariantCulture)))));
        models.Write("classes.model", classes.Write);
    }
}
