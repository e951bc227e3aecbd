using Foresaid.Language;
using Foresaid.Language.Networks;
using Foresaid.Language.Words;
using Foresaid.Learning;
using Foresaid.Learning.Sequences;
using Foresaid.Statements;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Forecasts;

namespace Foresaid.Engine;

/// <summary>The trained models that are built into the library.</summary>
public static class Models
{
    private static readonly Lazy<EnglishAnalyzer> _english = new(Load);
    private static readonly Lazy<StatementModels> _statements = new(LoadStatements);

    /// <summary>The English language engine, loaded at its first use and shared from then on.</summary>
    public static EnglishAnalyzer English => _english.Value;

    /// <summary>The models that statements are read with, loaded at their first use.</summary>
    public static StatementModels Statements => _statements.Value;

    private static EnglishAnalyzer Load()
    {
        var splitting = Task.Run(() => ModelFile.Read(Open("en/splitter.model")));
        return new EnglishAnalyzer(NetworkFile.Read(Open("en/reader.model")), splitting.GetAwaiter().GetResult(), WordClasses.Read(Open("en/classes.model")));
    }

    private static StatementModels LoadStatements()
    {
        var arguments = Task.Run(() => SequenceFile.Read(Open("en/arguments.model")));
        var cues = SequenceFile.Read(Open("en/cues.model"));
        return new StatementModels(
            new AttributionModels(cues, arguments.GetAwaiter().GetResult()), ModelFile.Read(Open("en/given-names.model")), new KindModel(ModelFile.Read(Open("en/kinds.model"))), ModelFile.Read(Open("en/stance.model")), SequenceFile.Read(Open("en/conditions.model")), ModelFile.Read(Open("en/contradictions.model")), ModelFile.Read(Open("en/free-speech.model")), ModelFile.Read(Open("en/claimants.model")), ModelFile.Read(Open("en/coreference.model")));
    }

    private static Stream Open(string name) => typeof(Models).Assembly.GetManifestResourceStream(name)
        ?? throw new System.Diagnostics.UnreachableException($"The model {name} is not built in. This is a bug in Foresaid.");
}
