namespace Danchu.Web.Hosting;

/// <summary>
/// Marks a page that is the same for everybody: who asks is not looked up, no cookie is set, and what it shows may be kept anywhere as long as it is asked
/// for again each time. Only pages below Pages/CongKhai bear it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenToAllAttribute : Attribute;
