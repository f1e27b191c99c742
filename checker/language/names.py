"""Names of people, places and units in normalised text.

Forms decide first (post and surname, surname and title, a name before 村, 镇, 路 …); where they leave it open the
segmenter's parts of speech do. The segmenter is loaded when it is first needed and looks at single sentences only.
"""

import re

from checker.language.words import tagged

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁耿牟卜苗詹关费"
    "纪靳盛童欧甄项曲成游阳裴席卫屈鲍覃翁隋植甘景薄单包司柏宁柯阮桂闵佘解强柴华车冉房边辜吉饶刁瞿戚丘古米"
    "池滕晋苑邬臧畅宫来巩鄢冷邝蔺姬郁穆宓郦仇栾简符凌霍霞郗鄂綦幸楼娄乐"
)
_POSTS = (
    "书记|镇长|乡长|县长|市长|区长|局长|主任|校长|院长|所长|站长|科长|处长|股长|队长|"
    "支书|会计|委员|组长|厂长|经理|主席|部长|园长|支队长|大队长|总工|班长|老师|医生|"
    "护士|法官|庭长|政委|教导员|行长|董事长|秘书|司机|厨师|老师傅"
)
_KIN = (
    "大娘|大爷|大妈|大伯|大叔|大婶|大嫂|大姐|大哥|老汉|老人|婆婆|阿婆|阿姨|奶奶|爷爷|"
    "师傅|老师|同志|同学|女士|先生|嫂子|婶子|书记|主任|村长|老板|家"
)
_PERSON = re.compile(
    rf"(?:{_POSTS})(?:[{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=[，。、；：（）”“]|负责|牵头|同志|带|在|说|到|谈|等|提|打|做|开|坐|住|走|家|向|去|来|的|把|和|与|也|就|是|有|主|具|为|任|包|联|亲|签|审|批|问|写|讲|$)"
    rf"|(?<![老小大])[{SURNAMES}](?:某某?|[\u4e00-\u9fff]{{0,2}})(?:{_KIN})(?![里庭长])"
    rf"|老[{SURNAMES}](?!百|同志|领|师|问|干|是|了|办|年|人|大|家|毛|路|乡|实|化|套|一|城|街|总|有|黄|规)|小[{SURNAMES}](?=[，。、一说去来在跟和是把给的])"
)
_CANDIDATE = re.compile(rf"(?:^|[，。、；：“”（）和与找请叫给对被由让向跟])(?=([{SURNAMES}][\u4e00-\u9fff]{{2}}))")
_PLACE_END = (
    "村|镇|乡|街道|社区|屯|寨|庄|湾|坪|垸|沟|巷|小区|新村|苑|大道|桥|水库|灌区|"
    "码头|市场|农贸市场|广场|景区|工地|产业园|园区|开发区|中学|小学|幼儿园|卫生院|卫生所|"
    "医院|粮站|酒店|宾馆|饭店|酒楼|山庄|农家乐|公司|厂|合作社|派出所|工商所|税务所|"
    "司法所|财政所|供电所|信用社|支行|分局|服务区|收费站|变电站|泵站|养老院|敬老院|福利院|"
    "矿|林场|农场|项目"
)
_GENERIC = (
    "本各全该某哪这那几每两我你他们的有个乡镇村街下进到在去于从是一二三四五六七八九十百千些多所农基外邻县市区省兄弟上出入走驻包联跑同后前里城老新小大好远近"
    "原把对向由给与和让叫被为不没很都也还又再只就才并地得着过了来自当年月日号元块张条"
)
_PLACE = re.compile(
    rf"(?:^|[，。、；：“（在到去对给从向把赴往于由被为访是的])(?![{_GENERIC}])(?:(?![了的个们着过])[\u4e00-\u9fff]){{2,4}}(?:{_PLACE_END})(?!民|里的|干部|级|领导|班子|两级|支书|委|组织)"
)
_NOT_PLACES = re.compile(
    r"(?:服务|工作|领导|党员|干部|群众|职工|基础|民生|重点|工程|建设|整改|改造|专项|联系|帮扶|贫困|党|思想)"
    r"(?:小组|项目|村|公司|市场|广场|工地)"
    r"|(?:走形式|标准|材料|主要|产业|上级|调研|决策)(?:项目|工地)"
    r"|农村|乡镇|行政村|街道|领导小组|督导组|工作组|检查组|考核组|项目组|巡视组|专案组"
)


def has_person(text: str) -> bool:
    """A person is named: by post and name, by surname and title, or by a word that the segmenter takes for a name."""
    if _PERSON.search(text):
        return True
    candidates = {match.group(1) for match in _CANDIDATE.finditer(text)}
    return bool(candidates) and any(tag == "nr" and word in candidates for word, tag in tagged(text))


def has_place(text: str) -> bool:
    """A place, unit or project is named (白水村, 柳疃粮站), not only spoken of (村里, 基层单位)."""
    return any(not _NOT_PLACES.search(match.group()) for match in _PLACE.finditer(text))
