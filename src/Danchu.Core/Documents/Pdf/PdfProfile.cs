using System.Diagnostics;

namespace Danchu.Core.Documents.Pdf;

/// <summary>
/// The converter's own settings, in a folder of this process that is thrown away after a failure: a damaged profile would make every later start fail.
/// Macros never run, and what a document links to is never fetched. A process that was killed leaves its folder behind: the next one that
/// starts finds it unlocked and clears it away.
/// </summary>
internal sealed class PdfProfile : IDisposable
{
    private const string Schema = "http://www.w3.org/2001/XMLSchema";
    private const string Scripting = "/org.openoffice.Office.Common/Security/Scripting";

    private const string Settings = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="{Schema}" xmlns:xsi="{Schema}-instance">
        <item oor:path="{Scripting}"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="{Scripting}"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="{Scripting}"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    private const string Prefix = "danchu-pdf-";

    // Held open as long as the folder is used: the system lets go of it however the process ends.
    private const string Lock = "in-use";

    private readonly FileStream inUse;

    public PdfProfile()
    {
        // Only its owner may enter: drafts pass through it.
        Path = Directory.CreateTempSubdirectory(Prefix).FullName;
        inUse = new FileStream(System.IO.Path.Combine(Path, Lock), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        Furnish(Path);
    }

    public string Path { get; }

    /// <summary>Starts LibreOffice with these settings; the folder is its home too, and it is asked nothing.</summary>
    /// <param name="command">LibreOffice's program, last, and what runs it.</param>
    /// <param name="arguments">Behind those that every start has.</param>
    public Process Start(IReadOnlyList<string> command, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(
            command[0],
            [
                .. command.Skip(1), $"-env:UserInstallation={new Uri(Path).AbsoluteUri}", "--headless", "--norestore", "--nolockcheck", "--nodefault",
                "--nologo", .. arguments,
            ])
        {
            WorkingDirectory = Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["HOME"] = Path;
        var process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Removes the folders of processes that are no more, with the drafts that lie in them.</summary>
    public static void ClearAbandoned()
    {
        foreach (var folder in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
        {
            if (IsAbandoned(folder))
            {
                TryDelete(folder);
            }
        }
    }

    public void Dispose()
    {
        inUse.Dispose();
        TryDelete(Path);
    }

    // A folder without lock has only just been made, or is none of ours.
    private static bool IsAbandoned(string folder)
    {
        try
        {
            using var held = new FileStream(System.IO.Path.Combine(folder, Lock), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A converter still holds the lock, or the folder is another user's: leave it.
            return false;
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another node clears it at the same moment, or a dying converter still writes into it: the next round finds it again.
        }
    }

    private static void Furnish(string folder)
    {
        var user = Directory.CreateDirectory(System.IO.Path.Combine(folder, "user")).FullName;
        File.WriteAllText(System.IO.Path.Combine(user, "registrymodifications.xcu"), Settings);
    }
}
