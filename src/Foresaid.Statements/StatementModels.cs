using Foresaid.Learning;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Forecasts;
using Foresaid.Statements.Sources;

namespace Foresaid.Statements;

/// <summary>The trained models that statements are read with.</summary>
/// <param name="Kinds">Tells which clauses are statements, and of which kind.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Attributions">Finds attributions.</param>
/// <param name="GivenNames">Tells which pronoun goes with a given name (<see cref="PronounGuess"/>).</param>
public sealed record StatementModels(AttributionModels Attributions, LinearModel GivenNames, KindModel Kinds);
