using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Xunit;

namespace Foresaid.Hosts.Tests.Support;

/// <summary>Acts on files as a user without rights, so that permissions bind a test that runs as root.</summary>
/// <remarks>On Linux the identity that the file system sees is set for one thread; the other threads stay who they are.</remarks>
internal static class AnotherUser
{
    private const int Nobody = 65534;

    /// <summary>Runs <paramref name="action"/> on a thread that permissions bind.</summary>
    public static void Run(Action action)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets one thread act as another user.");
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                _ = SetFileSystemUser(Nobody);
                action();
            }
            catch (Exception thrown)
            {
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFileSystemUser(int user);
}
