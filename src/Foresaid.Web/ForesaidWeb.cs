using Foresaid.Engine;
using Foresaid.Ledger;

namespace Foresaid.Web;

/// <summary>The site: the list of documents and the reading view.</summary>
public static class ForesaidWeb
{
    /// <summary>Builds the site over a ledger; the caller starts it, and disposes of it.</summary>
    /// <param name="ledger">The ledger it shows.</param>
    /// <param name="reader">The engine that reads what is dropped on it.</param>
    /// <param name="urls">The addresses to listen at.</param>
    public static WebApplication Build(ILedgerStore ledger, Reader reader, IReadOnlyList<string> urls) => throw new NotImplementedException();
}
