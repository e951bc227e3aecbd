using Foresaid.Learning;
using Foresaid.Statements;
using Foresaid.Statements.Forecasts;

namespace Foresaid.Train;

/// <summary>Our own short texts as examples of kinds.</summary>
internal static class KindTexts
{
    /// <summary>The clauses of the texts that models learn from, each with what it is; read without a day, so that all are alike.</summary>
    /// <param name="models">Models to read attributions with.</param>
    public static IEnumerable<LabelledExample> Examples(StatementModels models) =>
        from text in OwnTexts.Short(isKept: false).Concat(OwnTexts.Articles(isKept: false))
        from example in KindTrainer.Examples(models, text.Analyze(), [.. text.Passages.Select(passage => passage with { Date = null })], [.. text.Forecasts.Select(quote => new ListedStatement(quote, "forecast"))])
        select example;
}
