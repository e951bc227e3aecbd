using Foresaid.Statements.Forecasts;

namespace Foresaid.Statements;

/// <summary>The trained models that statements are read with.</summary>
/// <param name="Kinds">Tells which clauses are statements, and of which kind.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record StatementModels(KindModel Kinds);
