using Foresaid.Language;
using Foresaid.Learning;

namespace Foresaid.Engine;

/// <summary>The trained models that are built into the library.</summary>
internal static class Models
{
    private static readonly Lazy<EnglishAnalyzer> _english = new(Load);

    /// <summary>The English language engine, loaded once.</summary>
    public static EnglishAnalyzer English => _english.Value;

    private static EnglishAnalyzer Load()
    {
        var tagging = Task.Run(() => Read("en/tagger.model"));
        var parsing = Read("en/parser.model");
        return new EnglishAnalyzer(tagging.GetAwaiter().GetResult(), parsing);
    }

    private static LinearModel Read(string name)
    {
        using var stream = typeof(Models).Assembly.GetManifestResourceStream(name)
            ?? throw new System.Diagnostics.UnreachableException($"The model {name} is not built in. This is a bug in Foresaid.");
        return ModelFile.Read(stream);
    }
}
