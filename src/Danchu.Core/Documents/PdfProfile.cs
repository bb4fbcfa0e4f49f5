namespace Danchu.Core.Documents;

/// <summary>
/// The converter's own settings, in a folder of this process that is thrown away after a failure: a damaged profile would make every later start fail.
/// Macros never run, and what a document links to is never fetched.
/// </summary>
internal sealed class PdfProfile : IDisposable
{
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    public string Path { get; } = Make();

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Make()
    {
        // Only its owner may enter: drafts pass through it.
        var folder = Directory.CreateTempSubdirectory("danchu-pdf-").FullName;
        var user = Directory.CreateDirectory(System.IO.Path.Combine(folder, "user")).FullName;
        File.WriteAllText(System.IO.Path.Combine(user, "registrymodifications.xcu"), Settings);
        return folder;
    }
}
