namespace Danchu.Demonstration.Samples;

/// <summary>How a unit stands on its documents of one line: one row of issuers.csv.</summary>
/// <param name="SuperiorName">The upper line of the issuer's name; empty where the form has none.</param>
/// <param name="Symbol">The part of the document symbol that names the issuer: "BCĐ" in 496-BC/BCĐ, "UBND" in 04/BC-UBND.</param>
/// <param name="SignatureLines">Lines above the signer's name: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.</param>
public sealed record LetterheadRow(
    string Organisation,
    string Line,
    string? SuperiorName,
    string BodyName,
    string Symbol,
    string Place,
    IReadOnlyList<string> SignatureLines,
    string SignerName,
    IReadOnlyList<string> Recipients,
    int SourceLine);
