package words

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// The words around names, simplified. They were collected for this package from what stands before and behind names in news text.

// titles stand before the name of a person.
var titles = set(`书记 副书记 主席 副主席 总理 副总理 部长 副部长 省长 副省长 市长 副市长 县长 副县长 区长 副区长 镇长 乡长 村长 州长 盟长 局长 副局长 处长 副处长 科长 厅长 副厅长 司长 副司长 主任 副主任
 委员 常委 秘书长 会长 副会长 理事长 董事长 副董事长 总裁 副总裁 总经理 副总经理 经理 厂长 副厂长 社长 台长 院长 副院长 校长 副校长 所长 副所长 馆长 站长 行长 队长 副队长 大队长 支队长 班长 排长 连长 营长 团长 旅长 师长 军长 司令员 政委 将军 上校
 教授 副教授 研究员 副研究员 讲师 老师 博士 院士 专家 学者 医生 医师 护士 护士长 主任医师 律师 法官 检察官 民警 警官 工程师 总工程师 技术员 设计师 记者 通讯员 编辑 主编 总编辑 主持人 作家 诗人 画家 导演 演员 歌手 教练 主教练 队员 球员 选手 运动员
 代表 发言人 负责人 创始人 村民 居民 市民 农民 工人 职工 司机 店主 老板 学生 同学 志愿者 党员 经济师 分析师 烈士 同志 大使 总统 首相 总领事 先生 女士 馆员 股长 组长 庭长 审判长 董事 监事 教师 副台长 总监 署长 局座 立委 议员 主任委员 执行长 董座 警员`)

// surnames are the commonest of one character. gse's dictionary gives most of them next to no frequency, and takes the title before them apart: 董事 长孙.
const surnames = "王李张刘陈杨黄赵周吴徐孙朱胡郭林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘董袁叶蒋杜苏魏程吕丁沈姚卢傅钟姜崔谭廖范汪陆戴贾韦邱侯邹熊孟秦阎薛尹黎陶贺郝龚邵钱覃洪孔汤"

// speaks stand behind the name of a person.
var speaks = set(`说 表示 介绍 告诉 指出 认为 强调 透露 坦言 称 回忆 提出 解释 补充 感叹 笑着 出席 主持 主持会议 致辞 讲话 宣布 要求 会见 当选 担任 率队 率 带领 获悉 表态 呼吁 直言 笑道 问道 答道 报道 报导 摄 摄影 同志 先生 女士 教授 博士 老人 老师 院士 等 等人 等出席`)

// organisations are what organisations are called, and end their names.
var organisations = set(`集团 公司 有限公司 股份公司 集团公司 委员会 管委会 居委会 村委会 政府 法院 检察院 公安局 派出所 大学 学院 中学 小学 幼儿园 医院 银行 协会 学会 商会 基金会 研究院 研究所 研究会 实验室 中心 博物馆 图书馆 美术馆 出版社 报社 电视台 广播电台 通讯社 杂志社 联合会 总工会 工会
 局 厅 部 署 办公室 支队 总队 大队 俱乐部 乐团 剧院 法庭 工厂 电厂 钢厂 合作社 农场 林场 党校 机场 港务局 税务局 教育局 卫生局 财政局 气象局 水利局 交通局 农业局 民政局 商务局 统计局 审计局 环保局 发改委 国资委 住建局 人社局`)

// administrative open the name of an authority of the place that the text speaks of: 市教育局.
var administrative = set(`市 省 县 区 州 盟 全国 中国 国家`)

// districts follow the name of a place and say what it is.
var districts = set(`省 市 县 区 镇 乡 村 街道 路 大道 街 开发区 高新区 新区 示范区 自治区 自治州 自治县 盟 旗 岛 湾 港 山 河 江 湖 大桥 机场`)

// notInNames are words of one character or two that follow a name and are hardly ever part of one.
var notInNames = set(`说 在 和 与 的 对 为 是 等 向 还 就 也 都 称 及 或 将 把 被 从 到 给 让 又 便 来 去 做 当 任 告诉 表示 介绍 认为 带领 率 摄 等人 出席 这 那 他 她 不 了 着 过 后 前 则 而 但 因 由 于 以 并 却 已 正 再 才 同志 先生 女士`)

// notPlaces are words that gse's dictionary has for places and newspapers mostly do not.
var notPlaces = set(`东西 平原 南北 英雄 朝廷 太阳 天门 哥哥 海洋 长江大桥 太庙 湖泊 大桥 高原 永乐 美丽 大都 京城 阿哥 庆典 深度 山脉 治安 波斯 新鲜 古城 河口 冰川 长度 山水 长大 琉璃瓦 莫非 福临 三藏 普及 商城 古典 阴阳 山坡 河谷 大汉 上马 太平 福利 日志 甘泉
 云集 青春 直隶 莲蓬 神圣 桥头堡 新建 西门 法西斯 河水 中断 山洞 都城 关联 上半场 湖水 广义 大圣 龙门 江水 南门 新港 新城 海关 舞美 大洋 山峰 内城 石桥 中密度 北门 朝阳 上台 山寨 西洋 契约 二哥 白马 入口 金牙 路桥 伊斯兰 苏格拉底 中兴 广布 古都 重阳 三角洲
 英特尔 三座门 江中 山口 咸丰 故城 五岳 黄连 千古 城堡 中道 伦理 泉水 东城 城垣 智利 中和 天黑 法典 亚历山大 四中 三中 大都城 池塘 天桥 加盟 密封 上门 黄沙 立马 莫大 海滨 城南 牡丹 海滩 马克思列宁主义 西瓜 贵宾 嘉宾 汉堡 欧阳 东坡 屯田 海港 东门 城西 山林 山川 北风 赞美 泰来
 大城 喜庆 天池 北流 江东 吉利 登极 台地 入川 大门口 礼拜 庙里 阿弥陀佛 兴旺 山羊 青竹 远洋 井口 台基 中堂 山门 亚平 正南 深谷 朝野 山岭 白嫩 余脉 象牙 深水 中西 河里 四门 江流 上铺 入门 土城 深渊 河畔 如林 夕阳 苏宁 江城 河沟 远古 永固 莎士比亚 中建 新春 绕城 新桥
 苏打 台站 东至 长寿 波及 来京 青木 绵羊 北城 东宫 旧城 太极 江底 欧拉 山庄 伦比 安顿 马口 浦东新 城东 南郊 固城 三鲜 江道 广度 好莱坞 满口 曼联 腾龙洞 山自西 美德 奥巴马 欢庆 北郊 龙井 山野 乌黑 密林 天宫 开朗 上古 缅怀 兴隆 端庄 珍藏 那马 松林 谷城 半封建 锦旗 黑洞 山沟
 大伯 香水 青藏 广为 上楼 四壁 越野 虎口 法度 河滩 法门 大兴土木 入阁 大坝 剑桥 山丘 荷马 佛门 湖畔 沧桑 朝霞 大洲 海沟 西站 满城 南瓜 滑坡 两汉 上城 南城 云头 串联 黑马 云中 美化 长脚 蒙哥 葡萄园 回城 昆曲 深藏 旁门 登门 古堡 海鲜 海岭 驻京 太阳穴 山崖 普京 霍都 阳极 桃根 扎根 蓝牙 满汉
 宜居 下联 得意洋洋 满头大汗 日隆 沙沙 横梁 满嘴 恩典 福特 三边 河川 三联 巴士 大黑 加密 联城 城市 维度 新旧 涅槃 新区 观海 南大门 城区 名城 水城 山城 江山 国门 家门 山区 郊区 库区 灾区 牧区 矿区 林区 老区 街区 校区 厂区 园区 景区 社区 小区 地区 特区 军区 辖区 片区 选区 海区 湖区 沿海 海外 境外 国外 国内 省内 市内 欧元区 市区 县城 全市 全省 全县 全区 全国 本市 本省 外国 各国 各省 我国 我省 我市 该市 该省 岛国 祖国 大国 强国 小国 两国 三国 中国城 王国 帝国 共和国 外地 当地 各地`)

// notOrganisations are words that gse's dictionary has for organisations and that name none.
var notOrganisations = set(`暨 党委政府 国际商贸 商贸 政府 党政机关 各级党委 各级政府 人民政府 市政府 省政府 县政府 市委 省委 县委 法院 检察院 公安局 派出所 委员会 常委会 党委 党组 支部 党支部 公司 集团 银行 大学 医院 学校`)

// placeEnds end the names of villages, streets and other places that the dictionary has among its people: 张家村, 王府井大街.
const placeEnds = "省市县区州村庄镇乡路街桥店屯寨巷湾沟岭洼坝"

// places are places that gse's dictionary has for people, or for something else.
var places = strings.Fields(`高雄 台南 台中 新竹 基隆 嘉义 屏东 花莲 台东 苗栗 彰化 南投 云林 宜兰 桃园 澎湖`)
