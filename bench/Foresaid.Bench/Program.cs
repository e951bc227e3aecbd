using System.Globalization;
using Foresaid.Bench.Language;
using Foresaid.Bench.Ledgers;
using Foresaid.Bench.Pages;
using Foresaid.Bench.Readings;

// Times what Foresaid does beside what others do with the same input.
return args switch
{
    ["pages", var folder, var packages] => PageBench.Run(folder, packages),
    ["language", var corpora, var packages] => LanguageBench.Run(corpora, packages),
    ["reading", var folder] => ReadingBench.Run(folder),
    ["ledger", var file, var statements, var questions] => LedgerBench.Run(file, int.Parse(statements, CultureInfo.InvariantCulture), int.Parse(questions, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Foresaid.Bench pages PAGES-FOLDER PACKAGES-FOLDER | Foresaid.Bench language CORPORA-FOLDER PACKAGES-FOLDER | Foresaid.Bench reading PAGES-FOLDER | Foresaid.Bench ledger NEW-FILE STATEMENTS QUESTIONS");
    return 2;
}
