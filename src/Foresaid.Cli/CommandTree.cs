using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Foresaid.Cli.Desk;
using Foresaid.Engine;

namespace Foresaid.Cli;

/// <summary>The commands and options of the program.</summary>
internal static class CommandTree
{
    /// <summary>The root of the tree.</summary>
    public static RootCommand In(Surroundings here, Messages messages)
    {
        var root = new RootCommand("Reads argued news, finds who said what would happen, and keeps it.")
        {
            ReadCommand.In(here, messages),
            FetchCommand.In(here, messages),
            WatchCommand.In(here, messages),
            ServeCommand.In(here, messages),
            SearchCommand.In(here),
            QuestionsCommand.In(here),
            AskCommand.In(here),
            ResolveCommand.In(here),
            ScoreCommand.In(here),
            VerifyCommand.In(here, messages),
            ExportCommand.In(here),
        };
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case VersionOption version:
                    version.Action = new PrintVersion();
                    break;
                case HelpOption { Action: HelpAction help }:
                    help.MaxWidth = Math.Clamp(here.Columns, 40, 120);
                    break;
            }
        }

        return root;
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"foresaid {Reader.EngineVersion}");
            return ExitCode.Well;
        }
    }
}
