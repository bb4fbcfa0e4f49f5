using System.Security.Cryptography;

namespace Danchu.Core.Rules;

/// <summary>Keys and dates of rules written on screen.</summary>
internal static class RuleKey
{
    /// <summary>Never one that a file of the catalogue would take.</summary>
    public static string New() => "don-vi-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>The same rule as it is kept from now on.</summary>
    public static ValidationRule Dated(ValidationRule rule, DateTimeOffset now)
    {
        var kept = new ValidationRule
        {
            Key = rule.Key, Version = rule.Version, OwnerId = rule.OwnerId, Kind = rule.Kind, Left = rule.Left, Severity = rule.Severity,
            Message = rule.Message, ForKinds = rule.ForKinds, Forms = rule.Forms, ContentHash = rule.ContentHash, CreatedAt = now,
        };
        kept.TakeOver(rule);
        return kept;
    }
}
