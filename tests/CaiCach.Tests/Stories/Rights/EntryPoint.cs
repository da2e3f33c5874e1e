using System.Reflection;
using System.Text.RegularExpressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Tests.Architecture;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace CaiCach.Tests.Stories.Rights;

/// <summary>One door of the web application: a page, an export, a file, an answer for programs. Found, never listed.</summary>
internal sealed partial class EntryPoint
{
    // Answers only to the redirect tokens that the framework makes for its script, which the house does not serve.
    private const string OfTheFramework = "/_framework/opaque-redirect";

    private readonly RouteEndpoint _endpoint;

    private EntryPoint(RouteEndpoint endpoint) => _endpoint = endpoint;

    /// <summary><c>/ho-so/{Number}/ket-qua</c>.</summary>
    public string Pattern => "/" + _endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>What has to be filled in, in order.</summary>
    public IReadOnlyList<string> Parameters => [.. Hole().Matches(Pattern).Select(m => m.Groups["name"].Value)];

    /// <summary>Null when everybody may open it, which it has to say.</summary>
    public Permission? Needs => _endpoint.Metadata.GetMetadata<RequiresAttribute>()?.Permission;

    public bool IsPublic => _endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    public bool IsRead => _endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains(HttpMethods.Get);

    /// <summary>The component behind a page; null for other doors.</summary>
    public Type? Page => _endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;

    /// <summary>First part of the address: a register's pages and exports share it, and the filters of their lists.</summary>
    public string Register => Pattern.Split('/')[1];

    /// <summary>Query parameters that the page or handler declares.</summary>
    public IEnumerable<string> QueryNames => Page is { } page
        ? page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(p => (p.Name, Query: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>())).Where(p => p.Query is not null).Select(p => p.Query!.Name ?? p.Name)
        : _endpoint.Metadata.OfType<IParameterBindingMetadata>().Where(p => !p.HasTryParse || p.ParameterInfo.ParameterType == typeof(string))
            .Select(p => p.ParameterInfo.GetCustomAttribute<FromQueryAttribute>()?.Name ?? p.Name).Except(Parameters);

    /// <summary>Names of the forms of a page, as its source has them.</summary>
    public IReadOnlyList<string> Forms => Page is null ? [] : FormsOf.TryGetValue(Page.FullName!, out var forms) ? forms : [];

    /// <summary>The path with its parameters filled.</summary>
    public string Address(IReadOnlyList<string> values)
    {
        var i = 0;
        return Hole().Replace(Pattern, m => m.Groups["rest"].Success ? values[i++] : Uri.EscapeDataString(values[i++]));
    }

    /// <summary>The pattern up to a parameter, without names: <c>/bao-cao/{}/muc/{}</c>.</summary>
    public string UpTo(int parameter)
    {
        var found = Hole().Matches(Pattern)[parameter];
        return Hole().Replace(Pattern[..(found.Index + found.Length)], "{}");
    }

    public override string ToString() => Pattern;

    public static IReadOnlyList<EntryPoint> AllOf(EndpointDataSource source) =>
        [.. source.Endpoints.OfType<RouteEndpoint>().Select(e => new EntryPoint(e)).Where(e => e.Pattern != OfTheFramework).OrderBy(e => e.Page is null).ThenBy(e => e.Pattern, StringComparer.Ordinal)];

    private static readonly Dictionary<string, string[]> FormsOf = Directory
        .EnumerateFiles(Path.Combine(Sources.Root, "src"), "*Page.razor", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(Path.Combine(Sources.Root, "src"), f)[..^".razor".Length].Replace(Path.DirectorySeparatorChar, '.'), f => FormName().Matches(File.ReadAllText(f)).Select(m => m.Groups["name"].Value).ToArray());

    [GeneratedRegex(@"\{(?<rest>\*\*)?(?<name>\w+)(?::\w+)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Hole();

    [GeneratedRegex("""<(?:Form|EditForm)\s[^>]*?\b(?:Form)?Name="(?<name>[a-z-]+)["]""", RegexOptions.ExplicitCapture)]
    private static partial Regex FormName();
}
