using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Danchu.Core.Database;

namespace Danchu.Core.Rules;

/// <summary>Distinguishes two contents of one version of a rule.</summary>
internal static class HashRule
{
    public static string Of(ValidationRule rule) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        new
        {
            rule.Key, rule.Version, rule.Kind, rule.Left, rule.Comparison, rule.Right, rule.Low, rule.High, rule.Times, rule.Share, rule.Floor,
            rule.Severity, rule.Message, rule.Reason, rule.Source, rule.ForKinds, rule.Forms, rule.ValidFrom,
        },
        JsonColumn.Options))));
}
