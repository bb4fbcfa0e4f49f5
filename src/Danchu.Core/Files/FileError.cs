namespace Danchu.Core.Files;

/// <summary>One thing that is wrong in a file of the catalogue or of a demonstration: where, and why, in the words of the person who must mend it.</summary>
public sealed record FileError(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}, dòng {Line}: {Reason}";
}
