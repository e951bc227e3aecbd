using System.CommandLine;
using Foresaid.App;
using Foresaid.Statements.Times;

namespace Foresaid.Cli;

/// <summary>Which public events windows may name, beside those that are built in.</summary>
internal static class EventChoice
{
    /// <summary>The option <c>--events</c>.</summary>
    public static Option<string> Option() => new("--events")
    {
        HelpName = "FILE",
        Description = "A file of public events that \"before the election\" and the like may mean, beside those built in.",
    };

    /// <summary>The world with the events of a file added.</summary>
    /// <param name="file">The file; null for the world as it is.</param>
    /// <param name="here">The world.</param>
    /// <exception cref="HostException">The file cannot be read, or a line of it is wrong.</exception>
    public static Surroundings Apply(string? file, Surroundings here)
    {
        if (file is null)
        {
            return here;
        }

        switch (EventCalendar.BuiltIn.With(Read(file)))
        {
            case EventReading.Done(var calendar):
                var (read, site) = here.WithEvents(calendar);
                return here with { Read = read, Site = site };
            case EventReading.Refused(var code, var reason):
                throw new HostException(ExitCode.WrongUsage, code, $"{file}: {reason}");
            default:
                throw new System.Diagnostics.UnreachableException("A calendar is read or refused. This is a bug in Foresaid.");
        }
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new HostException(ExitCode.WrongUsage, PathErrors.NotFound, $"{file}: there is no such file of events; check the name.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new HostException(ExitCode.WrongUsage, PathErrors.Unreadable, $"{file}: the file of events cannot be read ({failure.Message.TrimEnd('.')}); check its permissions.", failure);
        }
    }
}
