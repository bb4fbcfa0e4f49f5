namespace Danchu.Core.Files;

/// <summary>An error in a file of the catalogue or of a demonstration: where and why, in Vietnamese for whoever edits the file.</summary>
public sealed record FileError(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}, dòng {Line}: {Reason}";
}
