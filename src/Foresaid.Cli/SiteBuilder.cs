using Foresaid.Ledger;
using Microsoft.AspNetCore.Builder;

namespace Foresaid.Cli;

/// <summary>Builds the site: what <see cref="Web.ForesaidWeb.Build"/> does, and what a test may do in its place.</summary>
/// <param name="ledger">The ledger it shows.</param>
/// <param name="urls">The addresses to listen at.</param>
/// <returns>The site, not yet started; the caller disposes of it.</returns>
internal delegate WebApplication SiteBuilder(ILedgerStore ledger, IReadOnlyList<string> urls);
